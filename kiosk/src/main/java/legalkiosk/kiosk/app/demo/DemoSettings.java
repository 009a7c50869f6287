package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The backend's settings for a demonstration: the shipped ones, with notaries whose names say that they are a machine's. */
public final class DemoSettings {
    private static final String BACKEND = "backend.yaml";
    private static final String ROSTER = "roster.yaml";
    private static final Pattern PATH = Pattern.compile("(?m)^(content|roster):\\s*([^\\s#]+)");
    private static final Pattern NOTARY = Pattern.compile("(?m)^(\\s+name: 示例公证员.)\\s*$");

    private DemoSettings() {}

    /**
     * Writes them into a folder of their own and gives it.
     *
     * @param shipped where the shipped ones lie
     */
    public static Path write(Path shipped, Path folder) throws IOException {
        Files.createDirectories(folder);
        String backend = Files.readString(shipped.resolve(BACKEND));
        Path roster = shipped.resolve(named(backend, "roster", ROSTER));
        Files.writeString(
                folder.resolve(ROSTER), NOTARY.matcher(Files.readString(roster)).replaceAll("$1（演示机器人）"));
        Path content = shipped.resolve(named(backend, "content", "content"));
        Files.writeString(
                folder.resolve(BACKEND),
                PATH.matcher(backend)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + ": "
                                + (found.group(1).equals("roster")
                                        ? ROSTER
                                        : '"' + content.toAbsolutePath().toString() + '"'))));
        return folder;
    }

    private static String named(String settings, String key, String fallback) {
        Matcher found = PATH.matcher(settings);
        while (found.find()) {
            if (found.group(1).equals(key)) {
                return found.group(2);
            }
        }
        return fallback;
    }
}
