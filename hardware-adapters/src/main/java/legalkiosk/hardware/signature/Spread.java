package legalkiosk.hardware.signature;

import java.util.List;

/**
 * How far ink reaches.
 *
 * @param length between the two ends of the longest way across, nearly
 * @param width how far the ink leaves the straight line between those ends, both sides together
 */
record Spread(double length, double width) {
    /** Of the pad's diagonal: a spot of a finger's trembling. */
    static final double SPOT = 0.04;

    /** Of the line's length: drawn by hand, a straight line bends as much. */
    static final double STRAIGHT = 0.06;

    static Spread of(Ink ink) {
        List<InkPoint> points = ink.points().toList();
        InkPoint one = farthest(points, farthest(points, points.getFirst()));
        InkPoint other = farthest(points, one);
        double length = distance(one, other);
        double left = 0;
        double right = 0;
        for (InkPoint point : points) {
            double cross = ((double) other.x() - one.x()) * (point.y() - one.y())
                    - ((double) other.y() - one.y()) * (point.x() - one.x());
            double off = length == 0 ? 0 : cross / length;
            left = Math.min(left, off);
            right = Math.max(right, off);
        }
        return new Spread(length, right - left);
    }

    private static InkPoint farthest(List<InkPoint> points, InkPoint from) {
        InkPoint best = from;
        for (InkPoint point : points) {
            if (distance(point, from) > distance(best, from)) {
                best = point;
            }
        }
        return best;
    }

    private static double distance(InkPoint one, InkPoint other) {
        return Math.hypot((double) one.x() - other.x(), (double) one.y() - other.y());
    }
}
