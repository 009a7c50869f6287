package legalkiosk.hardware.camera.pipe;

import java.time.Duration;

/** How long to wait before the program is started again: longer each time it failed, from the start again once it worked a while. */
final class Patience {
    private static final int MOST_DOUBLINGS = 16;

    private final CameraSettings.Timings timings;
    private int failures;
    private int fruitless;
    private boolean worked;

    Patience(CameraSettings.Timings timings) {
        this.timings = timings;
    }

    /** How many starts in a row brought no frame. */
    int attempt() {
        return fruitless;
    }

    /** A frame came. */
    void worked() {
        worked = true;
    }

    /** The program had to be ended, or ended. */
    void failed() {
        failures = worked ? 1 : Math.min(failures + 1, MOST_DOUBLINGS);
        fruitless = worked ? 0 : fruitless + 1;
        worked = false;
    }

    Duration pause() {
        Duration grown = timings.pause().multipliedBy(1L << Math.max(0, failures - 1));
        return grown.compareTo(timings.longestPause()) < 0 ? grown : timings.longestPause();
    }
}
