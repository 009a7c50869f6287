package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
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
    }

    private void append(Map<String, Object> entry) throws IOException {
        Map<String, Object> whole = new TreeMap<>(entry);
        whole.put("at", clock.instant().toString());
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
