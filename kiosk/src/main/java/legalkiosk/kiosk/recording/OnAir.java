package legalkiosk.kiosk.recording;

import java.util.Optional;

/** Which call is on, so that a recorder finds its two sides. Any thread. */
public final class OnAir {
    private Optional<Sides> now = Optional.empty();

    /** This call is on. */
    public synchronized void begin(Sides sides) {
        now = Optional.of(sides);
    }

    /** This call is over, if it was on. */
    public synchronized void end(Sides sides) {
        now = now.filter(there -> there != sides);
    }

    /** The call that is on. */
    public synchronized Optional<Sides> now() {
        return now;
    }
}
