package legalkiosk.hardware.ioboard.modbus;

/** The checksum of Modbus RTU: polynomial x^16 + x^15 + x^2 + 1 reflected (0xA001), beginning with 0xFFFF, low byte sent first. */
final class Crc16 {
    static final int BYTES = 2;
    private static final int POLYNOMIAL = 0xA001;

    private Crc16() {}

    static int of(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
            }
        }
        return crc;
    }

    /** True when the last two bytes are the checksum of those before. */
    static boolean holds(byte[] frame) {
        int end = frame.length - BYTES;
        return end > 0 && of(frame, 0, end) == ((frame[end] & 0xFF) | (frame[end + 1] & 0xFF) << 8);
    }

    /** The bytes with their checksum. */
    static byte[] append(byte[] bytes) {
        byte[] frame = java.util.Arrays.copyOf(bytes, bytes.length + BYTES);
        int crc = of(bytes, 0, bytes.length);
        frame[bytes.length] = (byte) crc;
        frame[bytes.length + 1] = (byte) (crc >> 8);
        return frame;
    }
}
