package legalkiosk.hardware.printer.ipp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was sent to the printer, on disk before it is done: a file a job, synced, then renamed into place, so that a power cut leaves
 * the old note or the new one. Safe for all threads as long as each job has one writer.
 */
final class JobJournal {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String ENDING = ".job";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.job");

    private final Path folder;
    private final Clock clock;

    JobJournal(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        forgetOld();
    }

    /** A job that nothing is noted about yet. */
    JournalEntry fresh(UUID job, int pages, URI printer) {
        return new JournalEntry(job, Step.PREPARED, 0, pages, printer, clock.instant());
    }

    /** Notes the step; when it returns, the note survives a power cut. */
    JournalEntry note(JournalEntry entry, Step step) {
        return write(entry.at(step, clock.instant()));
    }

    /** Empty for a job that nobody began. A file that cannot be understood counts as {@link Step#UNKNOWN}. */
    Optional<JournalEntry> find(UUID job) {
        return read(file(job));
    }

    /** Jobs that have not come to an end, oldest first. */
    List<JournalEntry> open() {
        return all().filter(entry -> !entry.step().isEnd())
                .sorted(Comparator.comparing(JournalEntry::at))
                .toList();
    }

    private Stream<JournalEntry> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .stream()
                    .flatMap(file -> read(file).stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<JournalEntry> read(Path file) {
        try {
            return Optional.of(JournalEntry.parse(Files.readString(file)).orElseGet(() -> garbled(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(garbled(file));
        }
    }

    private static JournalEntry garbled(Path file) {
        String name = file.getFileName().toString().replace(ENDING, "");
        return new JournalEntry(
                UUID.fromString(name),
                Step.UNKNOWN,
                0,
                0,
                URI.create("ipp://unknown/"),
                Instant.ofEpochMilli(file.toFile().lastModified()));
    }

    /** An interrupt closes a channel in the middle of a note; the note is then written again and the interrupt kept. */
    private JournalEntry write(JournalEntry entry) {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try {
                    writeOnce(entry);
                    return entry;
                } catch (ClosedByInterruptException again) {
                    interrupted = true;
                } catch (IOException cannot) {
                    throw new UncheckedIOException(cannot);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void writeOnce(JournalEntry entry) throws IOException {
        Path file = file(entry.job());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer text = StandardCharsets.UTF_8.encode(entry.text());
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path file(UUID job) {
        return folder.resolve(job + ENDING);
    }

    private void forgetOld() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        for (JournalEntry entry : all().toList()) {
            if (entry.step().isEnd() && entry.at().isBefore(oldest)) {
                Files.deleteIfExists(file(entry.job()));
            }
        }
    }
}
