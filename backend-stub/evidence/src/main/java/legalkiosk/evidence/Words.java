package legalkiosk.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The sentences of {@code words.properties}. */
final class Words {
    private Words() {}

    static String of(Fault fault) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            return Objects.requireNonNull(words.getProperty(fault.name()), fault.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
