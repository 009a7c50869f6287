package legalkiosk.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the writer reads a file's bytes from; opened once, when the package is written. */
@FunctionalInterface
public interface Content {
    /** Opens the bytes; the writer closes them. */
    InputStream open() throws IOException;

    /** The bytes of a file on disk. */
    static Content ofFile(Path file) {
        return () -> Files.newInputStream(file);
    }

    /** These bytes. */
    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
