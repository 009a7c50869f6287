package legalkiosk.hardware.idcard.serial;

import java.util.function.BooleanSupplier;

/** How long the caller still wants an answer: until a moment of {@link System#nanoTime()}, or until he gives up. */
record Patience(long endNanos, BooleanSupplier givenUp) {
    boolean isOver(long now) {
        return now - endNanos >= 0 || givenUp.getAsBoolean();
    }

    /** Nanoseconds until the moment, at least 0. */
    long left(long now) {
        return Math.max(0, endNanos - now);
    }
}
