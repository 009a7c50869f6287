package legalkiosk.kiosk.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as systemd itself reads it. */
@Tag("e2e")
class UnitFilesTest {
    private static final double MOST_EXPOSED = 2.5;
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for \\S+: ([0-9.]+)");

    @TempDir
    private Path folder;

    @Test
    void systemdUnderstandsTheService() throws Exception {
        assertThat(analyze("verify", unit().toString())).isEmpty();
    }

    @Test
    void theServiceMayDoLittle() throws Exception {
        Matcher exposure = EXPOSURE.matcher(analyze("security", "--offline=true", unit().toString()));
        assertThat(exposure.find()).isTrue();
        assertThat(Double.parseDouble(exposure.group(1)))
                .as("0 is shut in, 10 may do everything")
                .isLessThanOrEqualTo(MOST_EXPOSED);
    }

    /** The service with a program that is there on every machine. */
    private Path unit() throws IOException {
        String text = Files.readString(Desk.REPOSITORY.resolve("config/deploy/systemd/legal-kiosk.service"));
        return Files.writeString(
                folder.resolve("legal-kiosk.service"),
                text.replace("/opt/legal-kiosk/bin/legal-kiosk-display", "/bin/true"));
    }

    private static String analyze(String... arguments) throws IOException, InterruptedException {
        try {
            String[] line = new String[arguments.length + 1];
            line[0] = "systemd-analyze";
            System.arraycopy(arguments, 0, line, 1, arguments.length);
            return BareDebian.run(line);
        } catch (IOException failed) {
            if (failed.getMessage().contains("Cannot run program")) {
                return abort("systemd-analyze is not installed, so nobody reads the unit");
            }
            throw failed;
        }
    }
}
