package legalkiosk.hardware.receipt.escpos;

import java.util.Optional;

/**
 * Understands the bytes that come from a printer, however they are cut into pieces: answers to DLE EOT, to GS r, and to DLE DC4 8
 * (37 25 00). Keeps nothing of what it does not understand but how much that was. One thread.
 */
final class Answers {
    private static final int[] FORGOTTEN = {0x37, 0x25, 0x00};

    private Optional<Byte> realTime = Optional.empty();
    private boolean fence;
    private boolean forgotten;
    private int begun;
    private int noise;

    /** Forgets what was heard, before a question is asked. */
    void reset() {
        realTime = Optional.empty();
        forgotten = false;
        begun = 0;
        noise = 0;
    }

    /** Forgets also the answer to GS r. */
    void resetFence() {
        reset();
        fence = false;
    }

    void hear(byte[] bytes) {
        for (byte value : bytes) {
            begun = value == FORGOTTEN[begun] ? begun + 1 : value == FORGOTTEN[0] ? 1 : 0;
            if (begun == FORGOTTEN.length) {
                forgotten = true;
                begun = 0;
            }
            switch (StatusByte.of(value)) {
                case REAL_TIME -> realTime = Optional.of(value);
                case QUEUED -> fence = true;
                case OTHER -> noise = Math.min(noise + 1, Integer.MAX_VALUE - 1);
            }
        }
    }

    /** The last answer to DLE EOT. */
    Optional<Byte> realTime() {
        return realTime;
    }

    /** Whether GS r was answered. */
    boolean fence() {
        return fence;
    }

    /** Whether DLE DC4 8 was answered. */
    boolean forgotten() {
        return forgotten;
    }

    /** How many bytes were neither. */
    int noise() {
        return noise;
    }
}
