package legalkiosk.evidence.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Manifest;

/**
 * How far a recording's chain has come.
 *
 * @param seq the line
 * @param link that line's link, which holds all lines before it
 */
public record Head(long seq, byte[] link) {
    /** What the device signs: four lines of ASCII, so that the signature can serve for nothing else. */
    public byte[] statement(String packageId) {
        return (Manifest.FORMAT + " recording head\n" + packageId + "\n" + seq + "\n" + Hashes.hex(link) + "\n")
                .getBytes(US_ASCII);
    }
}
