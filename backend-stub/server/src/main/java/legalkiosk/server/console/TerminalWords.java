package legalkiosk.server.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Chinese for the parts of a terminal and for what is wrong with them; reasons are the very words the terminal itself shows. */
final class TerminalWords {
    private static final String UNKNOWN = "需要检查";

    private final Properties parts = load("/console/terminal-parts.properties");
    private final Properties reasons = load("/console/legalkiosk/hardware/words.properties");

    String part(String key) {
        return parts.getProperty(key, key);
    }

    String reason(String key) {
        return reasons.getProperty(key, UNKNOWN);
    }

    private static Properties load(String resource) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TerminalWords.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
