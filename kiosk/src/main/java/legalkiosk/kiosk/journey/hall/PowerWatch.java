package legalkiosk.kiosk.journey.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import legalkiosk.hardware.ups.Power;

/**
 * What a nearly empty battery asks for: whoever is here has a minute, a paper on its way three, then the terminal goes down. Not for
 * several threads.
 */
final class PowerWatch {
    private static final Duration VISIT = Duration.ofMinutes(1);
    private static final Duration PAPER = Duration.ofMinutes(3);

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
        /** The time is over: clear the visit. */
        CLEAR,
        /** Nobody is here: go down. Said once. */
        END
    }

    Step look(Power power, boolean visit, boolean paper) {
        if (power != before) {
            before = power;
            since = clock.instant();
        }
        if (power != Power.BATTERY_LOW || ended) {
            return Step.NOTHING;
        }
        if (visit || paper) {
            Instant end = since.plus(paper ? PAPER : VISIT);
            return clock.instant().isBefore(end) ? Step.NOTHING : Step.CLEAR;
        }
        ended = true;
        return Step.END;
    }
}
