package legalkiosk.kiosk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Which chunks of which recordings the backend has acknowledged, seen from outside: a terminal forgets a chunk that its chain names only
 * once the backend has said that it keeps it.
 */
final class Acknowledged implements AutoCloseable {
    private static final long LOOK_NANOS = 100_000_000L;

    private final Path recordings;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<Long, String>> kept = new TreeMap<>();
    private final Thread thread;
    private volatile boolean closed;

    /** @param recordings of a terminal's state folder */
    Acknowledged(Path recordings) {
        this.recordings = recordings;
        this.thread = Thread.ofPlatform().daemon().name("acknowledged").start(this::watch);
    }

    /** Of each recording the number and SHA-256 of each chunk that was acknowledged so far. */
    synchronized Map<String, Map<Long, String>> soFar() {
        look();
        return Map.copyOf(kept);
    }

    private void watch() {
        while (!closed) {
            look();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private synchronized void look() {
        if (!Files.isDirectory(recordings)) {
            return;
        }
        try (Stream<Path> all = Files.list(recordings)) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                look(one);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void look(Path recording) throws IOException {
        Map<Long, String> chunks = new TreeMap<>();
        try {
            // The chain first: what it names lay in the folder by then.
            for (String line : whole(Files.readString(recording.resolve("chain.jsonl"), UTF_8))) {
                JsonNode entry = json.readTree(line);
                if (entry.path("type").asText().equals("CHUNK")) {
                    chunks.put(entry.get("chunk").asLong(), entry.get("sha256").asText());
                }
            }
            for (long number : List.copyOf(chunks.keySet())) {
                if (Files.exists(recording.resolve(String.format("%06d.sealed", number)))) {
                    chunks.remove(number);
                }
            }
        } catch (NoSuchFileException goneOrNotYet) {
            // All of it was handed in, or it has not begun.
            return;
        }
        kept.computeIfAbsent(recording.getFileName().toString(), id -> new TreeMap<>())
                .putAll(chunks);
    }

    /** A line that is being written has no end yet. */
    private static List<String> whole(String written) {
        return written.substring(0, written.lastIndexOf('\n') + 1).lines().toList();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
