package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.evidence.format.CanonicalJson;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Manifest;

/**
 * Lines of canonical JSON that hold each other: {@code link} of a line is SHA-256(link before as 32 bytes, the line's canonical form
 * without {@code link}). Written as it grows and flushed line by line, so that a crash loses no line that was acknowledged. Not for
 * several threads.
 */
public final class HashChain {
    private final OutputStream out;
    private byte[] link;

    private HashChain(OutputStream out, byte[] start) {
        this.out = out;
        this.link = start;
    }

    /** A new chain of this kind for this package. */
    public static HashChain begin(String kind, String packageId, OutputStream out) {
        return new HashChain(out, genesis(kind, packageId));
    }

    /** Goes on behind the line that had this link, such as after a restart. */
    public static HashChain resume(byte[] link, OutputStream out) {
        return new HashChain(out, link.clone());
    }

    /** What stands before the first line: it ties the chain to its package and kind. */
    public static byte[] genesis(String kind, String packageId) {
        return Hashes.of(Manifest.FORMAT + " " + kind + " " + packageId);
    }

    /** Writes one line and returns its link. */
    public byte[] append(Map<String, Object> entry) throws IOException {
        byte[] next = next(link, entry);
        Map<String, Object> line = new TreeMap<>(entry);
        line.put("link", Hashes.hex(next));
        out.write(CanonicalJson.write(line));
        out.write('\n');
        out.flush();
        link = next;
        return link();
    }

    /** The link of the last line. */
    public byte[] link() {
        return link.clone();
    }

    static byte[] next(byte[] before, Map<String, Object> entryWithoutLink) {
        return Hashes.of(before, CanonicalJson.write(entryWithoutLink));
    }
}
