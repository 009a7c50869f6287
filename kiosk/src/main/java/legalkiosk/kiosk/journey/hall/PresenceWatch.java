package legalkiosk.kiosk.journey.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that somebody walked away in the middle of a visit. Believes the sensor only when it has seen the person before, and never
 * so soon after a touch. Not for several threads.
 */
final class PresenceWatch {
    /** So long after a touch nobody counts as gone, whatever a sensor says. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Clock clock;
    private final Equipment.Presence presence;
    private boolean seen;
    private Optional<Instant> goneSince = Optional.empty();
    private Instant lastTouch;

    PresenceWatch(Clock clock, Equipment.Presence presence) {
        this.clock = clock;
        this.presence = presence;
        this.lastTouch = clock.instant();
    }

    /** Another person begins. */
    void begins() {
        seen = false;
        touched();
    }

    void touched() {
        lastTouch = clock.instant();
        goneSince = Optional.empty();
    }

    /** True once when the person is gone for good; a touch or a person seen again begins anew. */
    boolean left() {
        Optional<Boolean> now = presence.now().get();
        if (now.isEmpty() || now.get()) {
            seen |= now.isPresent();
            goneSince = Optional.empty();
            return false;
        }
        Instant since = goneSince.orElseGet(clock::instant);
        goneSince = Optional.of(since);
        boolean gone = seen && passed(since, presence.away()) && passed(lastTouch, GRACE);
        if (gone) {
            seen = false;
        }
        return gone;
    }

    /** Somebody stands in front of the machine. */
    boolean near() {
        return presence.now().get().orElse(false);
    }

    private boolean passed(Instant since, Duration time) {
        return !clock.instant().isBefore(since.plus(time));
    }
}
