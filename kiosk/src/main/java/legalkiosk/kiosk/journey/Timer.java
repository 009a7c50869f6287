package legalkiosk.kiosk.journey;

import java.time.Duration;

/** Runs something later. */
@FunctionalInterface
public interface Timer {
    /** Runs the action once on any thread after the delay, unless cancelled before. */
    Cancel after(Duration delay, Runnable action);

    /** Takes an action back; does nothing when it has run. */
    @FunctionalInterface
    interface Cancel {
        void cancel();
    }
}
