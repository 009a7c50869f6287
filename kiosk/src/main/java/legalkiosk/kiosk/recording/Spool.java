package legalkiosk.kiosk.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import legalkiosk.evidence.chain.RecordingChain;
import legalkiosk.evidence.chain.RecordingFollower;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.kiosk.backend.Sealer;

/**
 * What one recording has on this disk: the chain's lines, which say nothing of a person, and the chunks that the backend does not have yet,
 * encrypted. A chunk is on the disk before its line is; both are before anybody is told. Any thread.
 */
final class Spool implements AutoCloseable {
    private static final String CHAIN = "chain.jsonl";
    private static final String SUFFIX = ".sealed";

    private final Path folder;
    private final Sealer sealer;
    private final RecordingChain chain;
    private final FileChannel chainFile;
    private final FileChannel pulseFile;
    private final MappedByteBuffer pulse;

    private Spool(Path folder, Sealer sealer, FileChannel chainFile, RecordingChain chain) throws IOException {
        this.folder = folder;
        this.sealer = sealer;
        this.chainFile = chainFile;
        this.chain = chain;
        this.pulseFile = open(folder.resolve("pulse"));
        this.pulse = pulseFile.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
    }

    /** A new recording; its first line is written. */
    static Spool begin(Path parent, String id, Sealer sealer, X509Certificate device, Clock clock) throws IOException {
        Path folder = parent.resolve(id);
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        sync(parent);
        FileChannel file = open(folder.resolve(CHAIN));
        Spool spool = new Spool(folder, sealer, file, new RecordingChain(id, device, clock, out(file)));
        sync(folder);
        return spool;
    }

    /**
     * What a power cut left: a torn last line is cut off, a chunk without its line is thrown away, and the recording is ended with a gap as
     * long as it is known to have gone on. Empty, and the folder gone, if not even a first line was kept.
     */
    static Optional<Spool> recover(Path folder, Sealer sealer, X509Certificate device, Clock clock) throws IOException {
        Path file = folder.resolve(CHAIN);
        byte[] written = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int whole = written.length;
        while (whole > 0 && written[whole - 1] != '\n') {
            whole--;
        }
        if (whole == 0) {
            remove(folder);
            return Optional.empty();
        }
        RecordingFollower soFar = new RecordingFollower(folder.getFileName().toString(), fingerprint(written, device));
        try {
            soFar.followAll(new ByteArrayInputStream(written, 0, whole));
        } catch (Fields.Wrong damaged) {
            throw new IOException("the chain in " + folder + " is damaged: " + damaged.getMessage(), damaged);
        }
        FileChannel channel = open(file);
        channel.truncate(whole);
        channel.position(whole);
        Spool spool = new Spool(folder, sealer, channel, RecordingChain.resume(soFar, clock, out(channel)));
        for (Path chunk : spool.chunks()) {
            if (number(chunk) > soFar.chunks()) {
                Files.delete(chunk);
            }
        }
        if (!soFar.ended()) {
            spool.gap(Math.max(0, spool.pulse.getLong(0) - soFar.position()), GapReason.POWER);
            spool.end();
        }
        return Optional.of(spool);
    }

    /** The certificate may have been renewed since: the chain names the one it was begun with. */
    private static String fingerprint(byte[] written, X509Certificate device) {
        String first = new String(written, UTF_8).lines().findFirst().orElse("");
        int at = first.indexOf("\"device\":\"");
        return at < 0 || first.length() < at + 74
                ? Certificates.fingerprint(device)
                : first.substring(at + 10, at + 74);
    }

    String id() {
        return folder.getFileName().toString();
    }

    /** Keeps a chunk; returns its number. @param endMs where the recording stands behind it */
    synchronized long chunk(byte[] content, long endMs) throws IOException {
        long number = chain.chunks() + 1;
        Path half = folder.resolve(number + ".tmp");
        try (FileChannel out = open(half)) {
            write(out, sealer.seal(content));
            out.force(true);
        }
        Files.move(half, file(number), StandardCopyOption.ATOMIC_MOVE);
        chain.chunk(Hashes.of(content), content.length, Math.max(0, endMs - chain.position()));
        return number;
    }

    synchronized void gap(long millis, GapReason reason) throws IOException {
        chain.gap(millis, reason.words());
    }

    synchronized void end() throws IOException {
        if (!chain.ended()) {
            chain.end();
        }
    }

    synchronized boolean ended() {
        return chain.ended();
    }

    /** Where the chain stands, in milliseconds. */
    synchronized long position() {
        return chain.position();
    }

    /** How long it goes on already, kept without a disk's delay: it survives this program's end, and mostly a power cut. */
    void pulse(long millis) {
        pulse.putLong(0, millis);
    }

    /** All lines so far, without their line feeds. */
    synchronized List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(CHAIN), UTF_8);
    }

    /** The first chunk that is still here; empty: none. */
    Optional<Long> first() throws IOException {
        return chunks().stream().map(Spool::number).min(Long::compare);
    }

    /** A chunk's bytes. */
    byte[] read(long number) throws IOException {
        try {
            return sealer.open(Files.readAllBytes(file(number)));
        } catch (GeneralSecurityException damaged) {
            throw new IOException("chunk " + number + " can't be opened", damaged);
        }
    }

    /** The backend has it. */
    void forget(long number) throws IOException {
        Files.deleteIfExists(file(number));
    }

    /** The backend has all of it: nothing stays here. */
    void remove() throws IOException {
        close();
        remove(folder);
    }

    @Override
    public void close() throws IOException {
        chainFile.close();
        pulseFile.close();
    }

    private List<Path> chunks() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    private Path file(long number) {
        return folder.resolve(String.format("%06d", number) + SUFFIX);
    }

    private static long number(Path chunk) {
        String name = chunk.getFileName().toString();
        return Long.parseLong(name, 0, name.length() - SUFFIX.length(), 10);
    }

    private static OutputStream out(FileChannel channel) {
        return new OutputStream() {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public void write(int one) {
                line.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                line.write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                Spool.write(channel, line.toByteArray());
                line.reset();
                channel.force(false);
            }
        };
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
