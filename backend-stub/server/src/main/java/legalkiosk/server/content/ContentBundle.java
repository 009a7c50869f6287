package legalkiosk.server.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import legalkiosk.contract.ContentVersion;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.storage.Hashes;

/** The content folder as it was when this was loaded. The same files give the same bytes and so the same version. Any thread. */
public final class ContentBundle {
    /** The first moment a zip can name; real times would make the bytes differ. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final byte[] zip;
    private final ContentVersion version;

    private ContentBundle(byte[] zip, ContentVersion version) {
        this.zip = zip;
        this.version = version;
    }

    /** The keys of {@code bundle.yaml}. */
    public record Edition(String edition, LocalDate date, String title) {}

    public static ContentBundle load(Path folder) throws IOException, ConfigException {
        Edition edition = ConfigReader.read(folder.resolve("bundle.yaml"), Edition.class);
        byte[] zip = pack(folder);
        return new ContentBundle(zip, new ContentVersion(Hashes.sha256(zip), edition.edition(), edition.date()));
    }

    public ContentVersion version() {
        return version;
    }

    /** The zip; a copy. */
    public byte[] zip() {
        return zip.clone();
    }

    private static byte[] pack(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(FIXED_TIME);
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
