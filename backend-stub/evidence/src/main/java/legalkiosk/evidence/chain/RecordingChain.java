package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Certificates;

/**
 * {@code recording/chain.jsonl} as the terminal writes it while it records: {@code BEGIN}, then {@code CHUNK} and {@code GAP} in the
 * recording's order, then {@code END}, so that a dropped last chunk is missed. Times of chunks are milliseconds of the recording; where
 * nothing was recorded stands a gap, and two chunks join only when they are next to each other. Not for several threads.
 */
public final class RecordingChain {
    /** The kind in {@link HashChain#begin}. */
    public static final String KIND = "recording";

    private final HashChain chain;
    private final Clock clock;
    private long line;
    private long chunks;
    private long position;
    private Instant last = Instant.MIN;
    private boolean ended;

    /**
     * Begins the chain.
     *
     * @param clock of the device
     */
    public RecordingChain(String packageId, X509Certificate device, Clock clock, OutputStream out) throws IOException {
        this.chain = HashChain.begin(KIND, packageId, out);
        this.clock = clock;
        append(Map.of("type", "BEGIN", "package", packageId, "device", Certificates.fingerprint(device)));
    }

    private RecordingChain(RecordingFollower soFar, Clock clock, OutputStream out) {
        this.chain = HashChain.resume(soFar.head().link(), out);
        this.clock = clock;
        this.line = soFar.head().seq();
        this.chunks = soFar.chunks();
        this.position = soFar.position();
        this.last = soFar.at();
        this.ended = soFar.ended();
    }

    /**
     * Goes on with a chain, such as after a power cut.
     *
     * @param soFar has followed all that was written, which is one line at least
     * @param out where the next lines go
     */
    public static RecordingChain resume(RecordingFollower soFar, Clock clock, OutputStream out) {
        if (soFar.head().seq() == 0) {
            throw new IllegalArgumentException("no chain to go on with");
        }
        return new RecordingChain(soFar, clock, out);
    }

    /**
     * Takes the next chunk in.
     *
     * @param millis how long it plays
     * @return its number from 1, which names its file
     */
    public long chunk(byte[] sha256, long size, long millis) throws IOException {
        chunks++;
        append(Map.of(
                "type",
                "CHUNK",
                "chunk",
                chunks,
                "sha256",
                Hashes.hex(sha256),
                "size",
                size,
                "fromMs",
                position,
                "toMs",
                position + millis));
        position += millis;
        return chunks;
    }

    /** Says that nothing was recorded for so long, and why. */
    public void gap(long millis, String reason) throws IOException {
        append(Map.of("type", "GAP", "fromMs", position, "toMs", position + millis, "reason", reason));
        position += millis;
    }

    /** Ends the recording. */
    public void end() throws IOException {
        append(Map.of("type", "END", "chunks", chunks, "toMs", position));
        ended = true;
    }

    /** Whether {@link #end} was called. */
    public boolean ended() {
        return ended;
    }

    /** Chunks so far. */
    public long chunks() {
        return chunks;
    }

    private void append(Map<String, Object> entry) throws IOException {
        // A clock that is set back while it records must not make the chain look forged.
        Instant now = clock.instant();
        last = now.isBefore(last) ? last : now;
        Map<String, Object> whole = new TreeMap<>(entry);
        whole.put("at", last.toString());
        whole.put("seq", ++line);
        chain.append(whole);
    }

    /** What the device signs now and the server receipts. */
    public Head head() {
        return new Head(line, chain.link());
    }

    /** Where the recording stands, in milliseconds. */
    public long position() {
        return position;
    }
}
