package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import legalkiosk.evidence.format.CanonicalJson;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStamps;

/**
 * {@code recording/receipts.jsonl} as the server writes it: each line holds the device's signature over the chain's head, the server's own
 * over statement and signature of the device, and a time over the server's. What a receipt covers cannot be made later. Not for several
 * threads.
 */
public final class Receipts {
    private final String packageId;
    private final X509Certificate device;
    private final SigningKey server;
    private final TimeStamps timeStamps;
    private final OutputStream out;

    public Receipts(
            String packageId, X509Certificate device, SigningKey server, TimeStamps timeStamps, OutputStream out) {
        this.packageId = packageId;
        this.device = device;
        this.server = server;
        this.timeStamps = timeStamps;
        this.out = out;
    }

    /**
     * Countersigns a head; blocks for the time-stamp. Nothing is carried from one receipt to the next, so after a restart a new object
     * goes on where the old one stopped.
     *
     * @return whether the device's signature was good; if not, nothing was written
     */
    public boolean countersign(Head head, byte[] deviceSignature) throws IOException {
        Optional<byte[]> line = line(packageId, device, server, timeStamps, head, deviceSignature);
        if (line.isPresent()) {
            out.write(line.get());
            out.flush();
        }
        return line.isPresent();
    }

    /** The same for a keeper of lines of its own: the line with its end, or empty when the device's signature is not good. */
    public static Optional<byte[]> line(
            String packageId,
            X509Certificate device,
            SigningKey server,
            TimeStamps timeStamps,
            Head head,
            byte[] deviceSignature)
            throws IOException {
        byte[] statement = head.statement(packageId);
        if (!SigningKey.verifies(device, statement, deviceSignature)) {
            return Optional.empty();
        }
        byte[] serverSignature = server.sign(covered(statement, deviceSignature));
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] line = CanonicalJson.write(Map.of(
                "seq", head.seq(),
                "head", Hashes.hex(head.link()),
                "deviceSignature", base64.encodeToString(deviceSignature),
                "serverSignature", base64.encodeToString(serverSignature),
                "timeStamp", base64.encodeToString(timeStamps.stamp(Hashes.of(serverSignature)))));
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        return Optional.of(whole);
    }

    /** What the server signs. */
    static byte[] covered(byte[] statement, byte[] deviceSignature) {
        byte[] both = Arrays.copyOf(statement, statement.length + deviceSignature.length);
        System.arraycopy(deviceSignature, 0, both, statement.length, deviceSignature.length);
        return both;
    }

    static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
