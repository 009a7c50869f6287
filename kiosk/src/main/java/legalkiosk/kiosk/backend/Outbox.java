package legalkiosk.kiosk.backend;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ContractJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a citizen confirmed and the backend has not yet answered: one encrypted file a request, on disk before the screen says so
 * (the file and its folder are synced), gone as soon as there is an answer. Any thread.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final String SUFFIX = ".sealed";

    private final Path folder;
    private final Sealer sealer;
    private final ObjectMapper json = ContractJson.mapper();

    private Outbox(Path folder, Sealer sealer) {
        this.folder = folder;
        this.sealer = sealer;
    }

    /** A request that waits, with the idempotency key it must be sent with. */
    public record Entry(String key, BookingRequest request) {}

    /** How many requests wait, and since when. */
    public record Waiting(int count, Optional<Instant> since) {}

    /** Opens the folder, which becomes readable by this user alone; half-written files of a crash are thrown away. */
    public static Outbox open(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Outbox outbox = new Outbox(folder, Sealer.withKey(folder.resolve("outbox.key")));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path half :
                    files.filter(file -> file.toString().endsWith(".tmp")).toList()) {
                Files.delete(half);
            }
        }
        return outbox;
    }

    /** Puts a request on disk; when this returns it survives a power cut. */
    public void put(Entry entry) {
        try {
            Path half = folder.resolve(entry.key() + ".tmp");
            byte[] sealed = sealer.seal(json.writeValueAsBytes(entry.request()));
            Files.write(
                    half,
                    sealed,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            Files.move(half, file(entry.key()), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Throws a request away, because it was answered or given up. */
    public void remove(String key) {
        try {
            Files.deleteIfExists(file(key));
            syncFolder();
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    /** How many requests wait, and since when the first of them; none is opened. */
    public Waiting count() {
        List<Instant> put = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                lastModified(file).ifPresent(put::add);
            }
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
        return new Waiting(put.size(), put.stream().min(Comparator.naturalOrder()));
    }

    /** Empty for what was answered meanwhile. */
    private static Optional<Instant> lastModified(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException answeredMeanwhile) {
            return Optional.empty();
        }
    }

    /**
     * Everything that waits; what is answered and taken out meanwhile may be missing. A file that can't be opened is thrown away
     * and logged, for it never can be.
     */
    public List<Entry> waiting() {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                read(file, entries);
            }
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
        return entries;
    }

    private void read(Path file, List<Entry> entries) throws IOException {
        String name = file.getFileName().toString();
        try {
            byte[] plain = sealer.open(Files.readAllBytes(file));
            entries.add(new Entry(
                    name.substring(0, name.length() - SUFFIX.length()), json.readValue(plain, BookingRequest.class)));
        } catch (NoSuchFileException answeredMeanwhile) {
            LOG.atDebug().addKeyValue("event", "outbox.answered-meanwhile").log("a request was answered meanwhile");
        } catch (GeneralSecurityException broken) {
            LOG.atError().addKeyValue("event", "outbox.unreadable").log("a sealed request can't be opened");
            Files.deleteIfExists(file);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }

    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
