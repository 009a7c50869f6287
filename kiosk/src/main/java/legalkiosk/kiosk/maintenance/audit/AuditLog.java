package legalkiosk.kiosk.maintenance.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * The log of maintenance: one JSON object a line, each with the SHA-256 of the line before, so that a line taken out or changed
 * breaks the chain after it. On disk before {@link #add} returns. Any thread.
 *
 * <p>The chain shows changes by whoever does not write the whole file anew; its last hash is printed on the readiness report, which
 * is where a rewritten file is found out.
 */
public final class AuditLog {
    private static final String START = "0".repeat(64);
    private final ObjectMapper json = new ObjectMapper();
    private final Path path;
    private final Clock clock;
    private final List<AuditEntry> entries = new ArrayList<>();
    private OptionalLong broken = OptionalLong.empty();
    private String last = START;

    private AuditLog(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    /**
     * Opens the log and follows its chain. A last line that a power cut left half is dropped; a broken chain is told by {@link
     * #broken} and goes on from where it is.
     *
     * @throws IOException if the file can't be read or written
     */
    public static AuditLog open(Path path, Clock clock) throws IOException {
        AuditLog log = new AuditLog(path, clock);
        if (Files.exists(path)) {
            log.readAll();
        }
        return log;
    }

    /** All entries, oldest first. */
    public synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** Number of the first line that does not follow from the line before it. */
    public synchronized OptionalLong broken() {
        return broken;
    }

    /** Hash of the last line, 64 hexadecimal digits. */
    public synchronized String lastHash() {
        return last;
    }

    /**
     * Writes down that something was done and waits for the disk.
     *
     * @throws IOException if the disk refuses; then nothing was written that will be kept
     */
    public synchronized void add(String who, String act, String detail) throws IOException {
        AuditEntry entry =
                new AuditEntry(entries.size() + 1L, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, act, detail);
        byte[] line = (line(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        append(line);
        keep(entry, new String(line, StandardCharsets.UTF_8).strip());
    }

    /** Unlike a channel, a stream is not closed by an interrupt: what was begun is written. */
    private void append(byte[] line) throws IOException {
        File file = path.toFile();
        long before = file.length();
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write(line);
            out.getFD().sync();
        } catch (IOException refused) {
            if (file.length() > before) {
                try (RandomAccessFile whole = new RandomAccessFile(file, "rw")) {
                    whole.setLength(before);
                }
            }
            throw refused;
        }
    }

    private String line(AuditEntry entry) {
        ObjectNode node = json.createObjectNode();
        node.put("n", entry.number());
        node.put("at", entry.at().toString());
        node.put("who", entry.who());
        node.put("act", entry.act());
        node.put("detail", entry.detail());
        node.put("before", last);
        return node.toString();
    }

    private void readAll() throws IOException {
        // What is not UTF-8 any more reads as other characters, and the chain breaks there.
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length()) {
            Files.writeString(path, text.substring(0, whole));
        }
        text.substring(0, whole).lines().forEach(this::follow);
    }

    private void follow(String line) {
        long number = entries.size() + 1L;
        try {
            JsonNode node = json.readTree(line);
            if (!node.path("before").asText().equals(last) || node.path("n").asLong() != number) {
                breaks(number);
            }
            keep(
                    new AuditEntry(
                            number,
                            Instant.parse(node.path("at").asText()),
                            node.path("who").asText(),
                            node.path("act").asText(),
                            node.path("detail").asText()),
                    line);
        } catch (JsonProcessingException | java.time.DateTimeException unreadable) {
            breaks(number);
            keep(new AuditEntry(number, Instant.EPOCH, "", "unreadable", ""), line);
        }
    }

    private void breaks(long number) {
        broken = broken.isPresent() ? broken : OptionalLong.of(number);
    }

    private void keep(AuditEntry entry, String line) {
        entries.add(entry);
        last = sha256(line);
    }

    private static String sha256(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
