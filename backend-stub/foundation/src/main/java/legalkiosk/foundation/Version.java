package legalkiosk.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which software this is. The number stands in the parent {@code pom.xml}, the commit comes from git; the build writes both into one
 * resource, and every program shows them from here.
 *
 * @param number Maven's version, such as {@code 1.0.0}
 * @param commit the commit it was built from, with {@code -dirty} when files were changed since; {@code unknown} when built without git
 */
public record Version(String number, String commit) {
    /** The version of the running program. */
    public static Version running() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            Properties written = new Properties();
            written.load(in);
            return new Version(written.getProperty("number"), written.getProperty("commit"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As shown to people: {@code 1.0.0 (0123456789ab)}. */
    @Override
    public String toString() {
        return number + " (" + commit + ")";
    }
}
