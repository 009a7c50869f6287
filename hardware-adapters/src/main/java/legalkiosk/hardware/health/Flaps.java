package legalkiosk.hardware.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells a part that comes and goes from one that is off: three losses within ten minutes make it flapping, and it stays so until
 * ten minutes have passed without that many. Not safe for several threads.
 */
final class Flaps {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LOSSES = 3;

    private final Deque<Instant> losses = new ArrayDeque<>();

    /** The part worked and does not any more. */
    void lost(Instant at) {
        losses.addLast(at);
        while (losses.size() > LOSSES) {
            losses.removeFirst();
        }
    }

    boolean flapping(Instant now) {
        return losses.size() == LOSSES && losses.getFirst().isAfter(now.minus(WINDOW));
    }
}
