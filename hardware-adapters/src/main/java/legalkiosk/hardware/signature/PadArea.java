package legalkiosk.hardware.signature;

/**
 * The surface that is written on. Points lie from 0 to {@code width} and {@code height}, both included.
 *
 * @param pressure the greatest pressure; 0 when the pad feels none
 */
public record PadArea(int width, int height, int pressure) {
    /** A pad finer than this does not exist, and arithmetic with it stays far from its limits. */
    public static final int LARGEST = 1_000_000;

    public PadArea {
        if (width < 1 || height < 1 || pressure < 0 || width > LARGEST || height > LARGEST || pressure > LARGEST) {
            throw new IllegalArgumentException("no pad is " + width + " x " + height + " with pressure " + pressure);
        }
    }

    boolean holds(InkPoint point) {
        return within(point.x(), width) && within(point.y(), height) && within(point.pressure(), pressure);
    }

    private static boolean within(int value, int most) {
        return value >= 0 && value <= most;
    }

    double diagonal() {
        return Math.hypot(width, height);
    }
}
