package legalkiosk.kiosk.video.quality;

/**
 * Chooses the rung from what was measured, once a second. Goes down at once when the line can't carry the rung, and up one rung
 * after a while of good seconds; a rung that did not hold is tried again later and later, so that the picture does not swing.
 * Not safe for several threads.
 */
public final class QualityLadder {
    private static final int GOOD_SECONDS = 5;
    private static final int MOST_PATIENCE = 60;
    private static final int BAD_SECONDS = 2;
    private static final double HEADROOM = 1.25;
    private static final double A_LITTLE_MORE = 1.2;
    private static final double TOO_MUCH_LOSS = 0.10;
    private static final double LITTLE_LOSS = 0.03;
    private static final double ENOUGH_FRAMES = 0.6;
    private static final double SLOW_ROUND_TRIP_MILLIS = 1_500;

    private Rung rung = Rung.GOOD;
    private int patience = GOOD_SECONDS;
    private int good;
    private int bad;
    private int sinceClimb = MOST_PATIENCE;

    /** The rung to send on now. */
    public Rung rung() {
        return rung;
    }

    /** The rung for the next second. */
    public Rung next(Measured line) {
        sinceClimb++;
        if (starved(line)) {
            bad++;
            good = 0;
            if (bad >= BAD_SECONDS) {
                fall();
            }
        } else {
            bad = 0;
            good = roomAbove(line) ? good + 1 : 0;
            if (good >= patience && rung != Rung.SHARP) {
                climb();
            }
        }
        return rung;
    }

    private void fall() {
        if (sinceClimb < MOST_PATIENCE) {
            patience = Math.min(MOST_PATIENCE, patience * 2);
        }
        rung = rung.down();
        bad = 0;
        good = 0;
    }

    private void climb() {
        rung = rung.up();
        good = 0;
        sinceClimb = 0;
    }

    /** The line does not carry what is sent. */
    private boolean starved(Measured line) {
        if (!rung.picture()) {
            return false;
        }
        boolean narrow = line.availableKbits() > 0 && line.availableKbits() < rung.kbits() * ENOUGH_FRAMES;
        boolean slow = line.roundTripMillis() > SLOW_ROUND_TRIP_MILLIS;
        boolean stuttering = line.farFramesPerSecond() >= 0
                && line.farFramesPerSecond() < rung.framesPerSecond() * ENOUGH_FRAMES
                && line.farFramesPerSecond() < line.sentFramesPerSecond() * ENOUGH_FRAMES;
        return narrow || slow || stuttering || line.loss() > TOO_MUCH_LOSS;
    }

    /**
     * The congestion control never believes in much more than what is being sent, so a line that leaves a little room is worth a
     * try, and one that carries only sound is tried by the clock.
     */
    private boolean roomAbove(Measured line) {
        double enough = Math.min(rung.up().kbits() * HEADROOM, rung.kbits() * A_LITTLE_MORE);
        return line.loss() <= LITTLE_LOSS && line.availableKbits() >= enough;
    }
}
