package legalkiosk.kiosk.journey.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import legalkiosk.hardware.ups.Power;

/** What a nearly empty battery asks for: whoever is here has a minute, then the terminal goes down. Not for several threads. */
final class PowerWatch {
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private Power before = Power.MAINS;
    private Instant since = Instant.EPOCH;
    private boolean ended;

    PowerWatch(Clock clock) {
        this.clock = clock;
    }

    /** What is to be done. */
    enum Step {
        NOTHING,
        /** The minute is over: clear the visit. */
        CLEAR,
        /** Nobody is here: go down. Said once. */
        END
    }

    Step look(Power power, boolean somebody) {
        if (power != before) {
            before = power;
            since = clock.instant();
        }
        if (power != Power.BATTERY_LOW || ended) {
            return Step.NOTHING;
        }
        if (somebody) {
            return clock.instant().isBefore(since.plus(LAST_MINUTE)) ? Step.NOTHING : Step.CLEAR;
        }
        ended = true;
        return Step.END;
    }
}
