package legalkiosk.hardware.idcard.protocol;

import java.util.Arrays;

/** The frame around every command and every reply: AA AA AA 96 69, length (big endian, with checksum), payload, XOR of length and payload. */
public final class Frames {
    /** Bytes before the payload: preamble and length. */
    public static final int HEADER_BYTES = 7;

    static final int PREAMBLE_BYTES = 5;
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    private Frames() {}

    /** The frame that carries this payload. */
    public static byte[] frame(byte[] payload) {
        int length = payload.length + 1;
        byte[] frame = Arrays.copyOf(PREAMBLE, HEADER_BYTES + length);
        frame[PREAMBLE_BYTES] = (byte) (length >> 8);
        frame[PREAMBLE_BYTES + 1] = (byte) length;
        System.arraycopy(payload, 0, frame, HEADER_BYTES, payload.length);
        frame[frame.length - 1] = xor(frame, PREAMBLE_BYTES, frame.length - 1);
        return frame;
    }

    static boolean isPreambleByte(int index, byte value) {
        return PREAMBLE[index] == value;
    }

    static byte xor(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }
}
