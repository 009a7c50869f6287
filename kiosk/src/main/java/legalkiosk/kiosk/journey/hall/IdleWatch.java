package legalkiosk.kiosk.journey.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts the time since the last touch. Not for several threads. */
final class IdleWatch {
    private final Clock clock;
    private final Equipment.Patience patience;
    private Instant last;

    IdleWatch(Clock clock, Equipment.Patience patience) {
        this.clock = clock;
        this.patience = patience;
        this.last = clock.instant();
    }

    /** What the clock says. */
    sealed interface Look {
        record Fine() implements Look {}

        record Warn(int secondsLeft) implements Look {}

        record Over() implements Look {}
    }

    void touched() {
        last = clock.instant();
    }

    /** The countdown begins now, unless it has begun. */
    void hurry() {
        Instant begun = clock.instant().minus(patience.idle());
        last = last.isBefore(begun) ? last : begun;
    }

    Look look() {
        Duration over = Duration.between(last, clock.instant()).minus(patience.idle());
        if (over.isNegative()) {
            return new Look.Fine();
        }
        long left = patience.countdownSeconds() - over.toSeconds();
        return left > 0 ? new Look.Warn((int) left) : new Look.Over();
    }
}
