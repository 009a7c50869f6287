package legalkiosk.hardware.documentcamera;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The four corners of a sheet as the camera sees it, in picture pixels, clockwise from the one that is shown at the upper left when
 * the sheet is laid out straight.
 */
public record Corners(Spot topLeft, Spot topRight, Spot bottomRight, Spot bottomLeft) {
    /**
     * Four corners that go round clockwise, turned so that the first is the nearest to the picture's upper left: nobody knows
     * which side of a sheet is up, so the sheet stays as it lies.
     */
    public static Corners asTheyLie(List<Spot> clockwise) {
        int first = IntStream.range(0, 4)
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> clockwise.get(i).x() + clockwise.get(i).y()))
                .orElseThrow();
        return new Corners(
                clockwise.get(first),
                clockwise.get((first + 1) % 4),
                clockwise.get((first + 2) % 4),
                clockwise.get((first + 3) % 4));
    }

    /** All four, clockwise from the upper left. */
    public List<Spot> all() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    /** The same sheet with everything a quarter turn clockwise further: what was the lower left corner is the upper left. */
    public Corners quarterTurn() {
        return new Corners(bottomLeft, topLeft, topRight, bottomRight);
    }

    /** The corners in a picture of another size. */
    public Corners scaled(double factor) {
        List<Spot> spots = all().stream()
                .map(it -> new Spot((it.x() + 0.5) * factor - 0.5, (it.y() + 0.5) * factor - 0.5))
                .toList();
        return new Corners(spots.get(0), spots.get(1), spots.get(2), spots.get(3));
    }

    /** Area inside, in square pixels. */
    public double area() {
        double sum = 0;
        List<Spot> spots = all();
        for (int i = 0; i < 4; i++) {
            Spot a = spots.get(i);
            Spot b = spots.get((i + 1) % 4);
            sum += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(sum) / 2;
    }

    /** Mean length of upper and lower side, in pixels. */
    public double width() {
        return (topLeft.to(topRight) + bottomLeft.to(bottomRight)) / 2;
    }

    /** Mean length of left and right side, in pixels. */
    public double height() {
        return (topLeft.to(bottomLeft) + topRight.to(bottomRight)) / 2;
    }

    /** How far the corner that moved most is from its place in the other, in pixels. */
    public double farthestFrom(Corners other) {
        double most = 0;
        for (int i = 0; i < 4; i++) {
            most = Math.max(most, all().get(i).to(other.all().get(i)));
        }
        return most;
    }

    /** True if the place is inside or on the edge. */
    public boolean holds(Spot spot) {
        List<Spot> spots = all();
        for (int i = 0; i < 4; i++) {
            Spot a = spots.get(i);
            Spot b = spots.get((i + 1) % 4);
            if ((b.x() - a.x()) * (spot.y() - a.y()) - (b.y() - a.y()) * (spot.x() - a.x()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The middle of the four corners. */
    public Spot middle() {
        return topLeft.towards(bottomRight, 0.5).towards(topRight.towards(bottomLeft, 0.5), 0.5);
    }
}
