package legalkiosk.hardware.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Collects pen movements into an {@link Ink}, whatever comes: what leaves the pad is put on its edge. Not for several threads. */
final class InkRecorder {
    private final PadArea pad;
    private final Clock clock;
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<InkPoint> stroke = new ArrayList<>();
    private Instant begun;
    private long firstNanos;
    private int points;
    private boolean down;

    InkRecorder(PadArea pad, Clock clock) {
        this.pad = pad;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** @param nanos of any clock that does not run backwards. The point as it was kept; empty when there is no room. */
    Optional<InkPoint> down(int x, int y, int pressure, long nanos) {
        up();
        down = strokes.size() < Ink.MOST_STROKES;
        if (points == 0) {
            begun = clock.instant();
            firstNanos = nanos;
        }
        return keep(x, y, pressure, nanos);
    }

    /** Empty when the pen is not down, did not move, or there is no room. */
    Optional<InkPoint> move(int x, int y, int pressure, long nanos) {
        return keep(x, y, pressure, nanos);
    }

    /** True when a stroke ended. */
    boolean up() {
        down = false;
        if (stroke.isEmpty()) {
            return false;
        }
        strokes.add(new Stroke(stroke));
        stroke.clear();
        return true;
    }

    void clear() {
        strokes.clear();
        stroke.clear();
        points = 0;
        down = false;
    }

    boolean isEmpty() {
        return points == 0;
    }

    Ink ink() {
        List<Stroke> all = new ArrayList<>(strokes);
        if (!stroke.isEmpty()) {
            all.add(new Stroke(stroke));
        }
        return new Ink(begun, pad, all);
    }

    private Optional<InkPoint> keep(int x, int y, int pressure, long nanos) {
        long passed = TimeUnit.NANOSECONDS.toMillis(nanos - firstNanos);
        if (!down || points >= Ink.MOST_POINTS || passed > Ink.LONGEST_MILLIS) {
            return Optional.empty();
        }
        int millis = (int) Math.max(passed, lastMillis());
        InkPoint point = new InkPoint(
                Math.clamp(x, 0, pad.width()),
                Math.clamp(y, 0, pad.height()),
                millis,
                Math.clamp(pressure, 0, pad.pressure()));
        if (!stroke.isEmpty() && same(stroke.getLast(), point)) {
            return Optional.empty();
        }
        stroke.add(point);
        points++;
        return Optional.of(point);
    }

    private int lastMillis() {
        if (!stroke.isEmpty()) {
            return stroke.getLast().millis();
        }
        return strokes.isEmpty() ? 0 : strokes.getLast().points().getLast().millis();
    }

    private static boolean same(InkPoint before, InkPoint now) {
        return before.x() == now.x() && before.y() == now.y() && before.pressure() == now.pressure();
    }
}
