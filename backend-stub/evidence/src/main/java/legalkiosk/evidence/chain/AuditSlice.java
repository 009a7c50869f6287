package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.evidence.format.Hashes;

/**
 * {@code audit.jsonl}: the part of the server's audit log that is about the case. Its first line names the link it hangs on, so that the
 * log's keeper can show later that the slice is part of the log. Not for several threads.
 */
public final class AuditSlice {
    private final HashChain chain;

    /**
     * Begins the slice.
     *
     * @param previous the link before the first entry
     */
    public AuditSlice(byte[] previous, OutputStream out) throws IOException {
        this.chain = HashChain.resume(new byte[Hashes.SIZE], out);
        chain.append(Map.of("type", "SLICE", "previous", Hashes.hex(previous)));
    }

    /** Adds an entry of the log: texts by name, nothing about a person. */
    public void append(Map<String, String> entry) throws IOException {
        chain.append(new TreeMap<>(entry));
    }
}
