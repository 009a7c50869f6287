package legalkiosk.hardware.documentcamera.vision;

import legalkiosk.hardware.documentcamera.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A straight line that may be the side of a sheet: all places p with {@code normal . p = distance}. Knows how much of any stretch of
 * it lies on an edge, and on which side of the edge there is more light.
 */
final class Side {
    private static final int REACH = 2;
    private static final double LEAST_SEEN = 0.5;
    private static final double ALIGNED = Math.cos(Math.toRadians(20));

    private final double nx;
    private final double ny;
    private final double distance;
    private final boolean frame;
    private int start;
    private int[] lightAhead = new int[1];
    private int[] lightBehind = new int[1];
    private int[] inPicture = new int[1];

    private Side(double nx, double ny, double distance, boolean frame) {
        this.nx = nx;
        this.ny = ny;
        this.distance = distance;
        this.frame = frame;
    }

    /** A line seen in the picture. */
    static Side seen(double nx, double ny, double distance, EdgeMap edges) {
        Side side = new Side(nx, ny, distance, false);
        side.measure(edges);
        return side;
    }

    /** An end of the picture: a sheet may go on behind it. */
    static Side ofFrame(double nx, double ny, double distance) {
        return new Side(nx, ny, distance, true);
    }

    private void measure(EdgeMap edges) {
        int longest = (int) Math.hypot(edges.width(), edges.height()) + 2;
        start = -longest;
        lightAhead = new int[2 * longest + 1];
        lightBehind = new int[2 * longest + 1];
        inPicture = new int[2 * longest + 1];
        for (int i = 0; i < 2 * longest; i++) {
            double x = nx * distance - ny * (start + i);
            double y = ny * distance + nx * (start + i);
            boolean seen = x >= 0 && y >= 0 && x < edges.width() && y < edges.height();
            int way = seen ? way(edges, x, y) : 0;
            inPicture[i + 1] = inPicture[i] + (seen ? 1 : 0);
            lightAhead[i + 1] = lightAhead[i] + (way > 0 ? 1 : 0);
            lightBehind[i + 1] = lightBehind[i] + (way < 0 ? 1 : 0);
        }
    }

    /** 0 where there is no edge, else 1 or -1: more light in the direction of the normal, or against it. */
    private int way(EdgeMap edges, double x, double y) {
        double best = edges.least();
        int way = 0;
        for (int off = -REACH; off <= REACH; off++) {
            int px = (int) Math.round(x + nx * off);
            int py = (int) Math.round(y + ny * off);
            if (px < 0 || py < 0 || px >= edges.width() || py >= edges.height()) {
                continue;
            }
            int at = py * edges.width() + px;
            double along = edges.dx().data[at] * nx + edges.dy().data[at] * ny;
            if (Math.abs(along) >= best && Math.abs(along) >= ALIGNED * edges.strength().data[at]) {
                best = Math.abs(along);
                way = along > 0 ? 1 : -1;
            }
        }
        return way;
    }

    double nx() {
        return nx;
    }

    double ny() {
        return ny;
    }

    double distance() {
        return distance;
    }

    /** True if this is an end of the picture and not a line in it. */
    boolean isFrame() {
        return frame;
    }

    /** How far along the line a place on it is. */
    double along(Spot spot) {
        return -ny * spot.x() + nx * spot.y();
    }

    /** How far a place is from the line; more than 0 in the direction of the normal. */
    double off(Spot spot) {
        return nx * spot.x() + ny * spot.y() - distance;
    }

    /** Angle between the two lines, 0 to 90 degrees. */
    double degreesTo(Side other) {
        return Math.toDegrees(Math.acos(Math.min(1, Math.abs(nx * other.nx + ny * other.ny))));
    }

    /** Where the two lines cross; null if they hardly do. */
    @Nullable
    Spot crossing(Side other) {
        double det = nx * other.ny - ny * other.nx;
        if (Math.abs(det) < 0.05) {
            return null;
        }
        return new Spot(
                (distance * other.ny - other.distance * ny) / det, (nx * other.distance - other.nx * distance) / det);
    }

    /** Which part of what is in the picture of the stretch between two places along lies on an edge with more light ahead (or behind), 0 to 1. */
    double support(double from, double to, boolean ahead) {
        int[] sums = ahead ? lightAhead : lightBehind;
        int a = Math.clamp((int) Math.round(Math.min(from, to)) - start, 0, sums.length - 1);
        int b = Math.clamp((int) Math.round(Math.max(from, to)) - start, 0, sums.length - 1);
        int seen = b <= a ? 0 : inPicture[b] - inPicture[a];
        return seen < LEAST_SEEN * (b - a) || seen == 0 ? 0 : (double) (sums[b] - sums[a]) / seen;
    }
}
