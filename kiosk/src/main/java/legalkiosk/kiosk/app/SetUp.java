package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigProblem;
import legalkiosk.kiosk.app.config.TerminalConfig;

/** Whether what a terminal needs before its first start is there. */
final class SetUp {
    /** How deep below the settings' folder what they name usually lies. */
    private static final int DEPTH = 2;

    private SetUp() {}

    /** The settings of the file, whose token and certificate can be read too; every mistake is named at once. */
    static TerminalConfig read(Path file) throws ConfigException {
        TerminalConfig settings = TerminalConfig.read(file);
        List<ConfigProblem> missing = new ArrayList<>();
        Path token = settings.backend().token();
        if (!hasText(token)) {
            missing.add(new ConfigProblem(
                    file,
                    0,
                    "backend.token",
                    token + " is missing, empty or not readable",
                    "legal-kiosk-backend enrol --config backend.yaml --terminal "
                            + settings.site().terminal() + " prints what belongs into it"));
        }
        settings.backend()
                .certificate()
                .filter(pem -> !hasText(pem))
                .ifPresent(pem -> missing.add(new ConfigProblem(
                        file, 0, "backend.certificate", pem + " is missing, empty or not readable", "")));
        if (!missing.isEmpty()) {
            throw new ConfigException(missing);
        }
        return settings;
    }

    private static boolean hasText(Path file) {
        try {
            return !Files.readString(file).isBlank();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Differs as soon as a file beside the settings comes, goes or is written. */
    static List<String> state(Path file) throws IOException {
        try (Stream<Path> files = Files.walk(file.toAbsolutePath().getParent(), DEPTH)) {
            List<String> seen = new ArrayList<>();
            for (Path each : files.sorted().toList()) {
                seen.add(each + " " + Files.getLastModifiedTime(each));
            }
            return seen;
        }
    }
}
