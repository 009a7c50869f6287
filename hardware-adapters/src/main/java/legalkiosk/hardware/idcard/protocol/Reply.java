package legalkiosk.hardware.idcard.protocol;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A reader's answer: three status bytes and data. Data may be a person's, so the text shows only status and size.
 *
 * @param sw1 first byte of the card's own status
 * @param sw2 second byte of the card's own status
 * @param sw3 the reader's status
 */
public record Reply(int sw1, int sw2, int sw3, byte[] data) {
    /** Bytes before the data. */
    public static final int STATUS_BYTES = 3;

    /** Reads the payload of a frame that is no echo. */
    public static Reply of(byte[] payload) {
        if (payload.length < STATUS_BYTES) {
            throw new IllegalArgumentException("a reply has at least 3 bytes, not " + payload.length);
        }
        byte[] data = Arrays.copyOfRange(payload, STATUS_BYTES, payload.length);
        return new Reply(payload[0] & 0xFF, payload[1] & 0xFF, payload[2] & 0xFF, data);
    }

    /** What the reader says. */
    public Status status() {
        return Status.of(sw3);
    }

    /** The three status bytes as six hex digits. */
    public String sw() {
        return HexFormat.of().formatHex(new byte[] {(byte) sw1, (byte) sw2, (byte) sw3});
    }

    @Override
    public String toString() {
        return "Reply[" + sw() + " " + status() + ", " + data.length + " bytes]";
    }
}
