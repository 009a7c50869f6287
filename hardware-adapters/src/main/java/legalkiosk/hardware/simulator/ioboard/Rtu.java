package legalkiosk.hardware.simulator.ioboard;

/** Modbus RTU frames, written independently of the driver's, so that one mistake does not hide in both. */
final class Rtu {
    private Rtu() {}

    static int word(byte[] frame, int at) {
        return (frame[at] & 0xFF) << 8 | frame[at + 1] & 0xFF;
    }

    static boolean holds(byte[] frame) {
        // A frame together with its checksum has the checksum zero.
        return crc(frame, frame.length) == 0;
    }

    static byte[] frame(int... values) {
        byte[] frame = new byte[values.length + 2];
        for (int i = 0; i < values.length; i++) {
            frame[i] = (byte) values[i];
        }
        int crc = crc(frame, values.length);
        frame[values.length] = (byte) (crc & 0xFF);
        frame[values.length + 1] = (byte) (crc >> 8);
        return frame;
    }

    private static int crc(byte[] bytes, int length) {
        int crc = 0xFFFF;
        for (int i = 0; i < length * Byte.SIZE; i++) {
            int bit = bytes[i / Byte.SIZE] >> i % Byte.SIZE & 1;
            int low = crc & 1;
            crc >>= 1;
            if (low != bit) {
                crc ^= 0xA001;
            }
        }
        return crc;
    }
}
