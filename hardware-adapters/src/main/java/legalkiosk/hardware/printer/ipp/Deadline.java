package legalkiosk.hardware.printer.ipp;

import java.time.Duration;

/** A moment ahead on the clock that nobody sets back: the wall clock of a terminal may jump when the network returns. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
        return nanos - System.nanoTime() <= 0;
    }

    /** What is left of it, at most {@code atMost}, at least a millisecond. */
    Duration left(Duration atMost) {
        Duration left = Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
        return left.compareTo(atMost) < 0 ? left : atMost;
    }
}
