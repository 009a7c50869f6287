package legalkiosk.hardware.ioboard.modbus;

import java.util.Arrays;

/** What is asked of a board. */
sealed interface Question {
    int READ_COILS = 1;
    int READ_INPUTS = 2;
    int WRITE_COIL = 5;
    int LIT = 0xFF00;

    int function();

    /** The request's two words after the function. */
    int first();

    int second();

    /** Discrete inputs from an address on, at most 2000. */
    record Inputs(int address, int count) implements Question {
        @Override
        public int function() {
            return READ_INPUTS;
        }

        @Override
        public int first() {
            return address;
        }

        @Override
        public int second() {
            return count;
        }
    }

    /** One coil's state. */
    record Coil(int address) implements Question {
        @Override
        public int function() {
            return READ_COILS;
        }

        @Override
        public int first() {
            return address;
        }

        @Override
        public int second() {
            return 1;
        }
    }

    /** Sets one coil. */
    record Set(int address, boolean lit) implements Question {
        @Override
        public int function() {
            return WRITE_COIL;
        }

        @Override
        public int first() {
            return address;
        }

        @Override
        public int second() {
            return lit ? LIT : 0;
        }
    }

    /** The frame to a board, with its checksum. */
    default byte[] frame(int unit) {
        return Crc16.append(new byte[] {
            (byte) unit,
            (byte) function(),
            (byte) (first() >> 8),
            (byte) first(),
            (byte) (second() >> 8),
            (byte) second()
        });
    }

    /** What the bytes that came so far say to this question. */
    default Reply reply(int unit, byte[] bytes) {
        if (bytes.length < 2) {
            return new Reply.Incomplete();
        }
        boolean refused = (bytes[1] & 0xFF) == (function() | 0x80);
        if ((bytes[0] & 0xFF) != unit || (bytes[1] & 0xFF) != function() && !refused) {
            return new Reply.Damaged("an answer of another board or to another question");
        }
        int length = refused ? Reply.REFUSAL_BYTES : length();
        if (bytes.length < length) {
            return new Reply.Incomplete();
        }
        byte[] frame = Arrays.copyOf(bytes, length);
        if (bytes.length > length || !Crc16.holds(frame)) {
            return new Reply.Damaged(bytes.length > length ? "too many bytes" : "wrong checksum");
        }
        return refused ? new Reply.Refused(frame[2] & 0xFF) : answer(frame);
    }

    private int length() {
        return switch (this) {
            case Inputs inputs -> Reply.BITS_AT + Math.ceilDiv(inputs.count(), Byte.SIZE) + Crc16.BYTES;
            case Coil coil -> Reply.BITS_AT + 1 + Crc16.BYTES;
            case Set set -> frame(0).length;
        };
    }

    private Reply answer(byte[] frame) {
        return switch (this) {
            case Inputs inputs -> bits(frame);
            case Coil coil -> bits(frame);
            case Set set ->
                Arrays.equals(frame, frame(frame[0] & 0xFF))
                        ? new Reply.Bits(frame, Reply.BITS_AT)
                        : new Reply.Damaged("another coil or state than was asked for");
        };
    }

    private static Reply bits(byte[] frame) {
        return frame[2] == frame.length - Reply.BITS_AT - Crc16.BYTES
                ? new Reply.Bits(frame, Reply.BITS_AT)
                : new Reply.Damaged("another number of inputs than was asked for");
    }
}
