package legalkiosk.hardware.signature.binding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.inkml.InkMl;

/**
 * One signature under one document: any later change of the strokes, the document, its title or the time gives another {@link
 * #digest}. Whoever signs that digest with a key (电子签名法 13: changes after signing can be found) signs all of it.
 *
 * @param title of the document, as the person read it
 * @param document hash of the document's bytes, as they were shown
 * @param at when 签好了 was pressed, to the millisecond
 */
public record SignatureRecord(String title, Sha256 document, Instant at, Ink ink) {
    /** The first bytes; another layout gets another number. */
    private static final byte[] MARK = "legal-kiosk signature record 1\n".getBytes(StandardCharsets.US_ASCII);

    public SignatureRecord {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The record as bytes, the same for the same record on every machine: the mark, then in network byte order the title (length in
     * 4 bytes, UTF-8), the document's hash (32 bytes), the time (8 bytes, milliseconds since 1970 UTC), the ink (length in 4 bytes,
     * InkML as {@link InkMl#write} gives it).
     */
    public byte[] canonical() {
        byte[] name = title.getBytes(StandardCharsets.UTF_8);
        byte[] strokes = InkMl.write(ink);
        return ByteBuffer.allocate(MARK.length
                        + Integer.BYTES
                        + name.length
                        + Sha256.BYTES
                        + Long.BYTES
                        + Integer.BYTES
                        + strokes.length)
                .put(MARK)
                .putInt(name.length)
                .put(name)
                .put(document.bytes())
                .putLong(at.toEpochMilli())
                .putInt(strokes.length)
                .put(strokes)
                .array();
    }

    /** The hash over all of it. */
    public Sha256 digest() {
        return Sha256.of(canonical());
    }

    /** True when these are the document's bytes that were signed. */
    public boolean isOf(byte[] content) {
        return Sha256.of(content).equals(document);
    }

    @Override
    public String toString() {
        return "SignatureRecord[document " + document.shortCode() + ", " + ink + "]";
    }
}
