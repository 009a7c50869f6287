package legalkiosk.hardware.ioboard.modbus;

/** What a board answers. */
sealed interface Reply {
    int REFUSAL_BYTES = 5;
    int BITS_AT = 3;

    /** More bytes must come. */
    record Incomplete() implements Reply {}

    /** Nothing came, or not enough, in time. */
    record Silent() implements Reply {}

    /** The line spoilt it, or somebody else spoke. */
    record Damaged(String why) implements Reply {}

    /** The board understood and says no: 1 unknown function, 2 no such address, 3 wrong value, 4 device failure. */
    record Refused(int exception) implements Reply {}

    /** A good answer; one bit for each input asked for, the first in the lowest bit. */
    final class Bits implements Reply {
        private final byte[] frame;
        private final int from;

        Bits(byte[] frame, int from) {
            this.frame = frame;
            this.from = from;
        }

        boolean bit(int index) {
            return (frame[from + index / Byte.SIZE] >> index % Byte.SIZE & 1) != 0;
        }
    }
}
