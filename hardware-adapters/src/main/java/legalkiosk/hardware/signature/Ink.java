package legalkiosk.hardware.signature;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody wrote. Time never runs backwards from one point to the next, the first point is at 0, and everything lies on the
 * pad. Immutable; its text tells how much was written, never what.
 *
 * @param begun when the pen first came down, to the millisecond
 */
public record Ink(Instant begun, PadArea pad, List<Stroke> strokes) {
    /** More is no signature; a pad stops taking points here. */
    public static final int MOST_POINTS = 20_000;

    public static final int MOST_STROKES = 500;

    /** Half an hour. */
    public static final int LONGEST_MILLIS = 1_800_000;

    /** Throws {@link IllegalArgumentException} when the strokes break what is promised above. */
    public Ink {
        begun = begun.truncatedTo(ChronoUnit.MILLIS);
        strokes = List.copyOf(strokes);
        check(pad, strokes);
    }

    /** Nothing written yet. */
    public static Ink none(Instant now, PadArea pad) {
        return new Ink(now, pad, List.of());
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** All points in the order of writing. */
    public Stream<InkPoint> points() {
        return strokes.stream().flatMap(stroke -> stroke.points().stream());
    }

    /** From the first point to the last. */
    public int millis() {
        return isEmpty() ? 0 : strokes.getLast().points().getLast().millis();
    }

    @Override
    public String toString() {
        return "Ink[" + strokes.size() + " strokes, " + points().count() + " points]";
    }

    private static void check(PadArea pad, List<Stroke> strokes) {
        if (strokes.size() > MOST_STROKES) {
            throw new IllegalArgumentException("too many strokes: " + strokes.size());
        }
        int count = 0;
        int last = 0;
        for (Stroke stroke : strokes) {
            for (InkPoint point : stroke.points()) {
                if (!pad.holds(point) || point.millis() < last || point.millis() > LONGEST_MILLIS) {
                    throw new IllegalArgumentException("point " + count + " lies outside the pad or its time");
                }
                if (count == 0 && point.millis() != 0) {
                    throw new IllegalArgumentException("the first point is not at 0");
                }
                last = point.millis();
                count++;
            }
        }
        if (count > MOST_POINTS) {
            throw new IllegalArgumentException("too many points: " + count);
        }
    }
}
