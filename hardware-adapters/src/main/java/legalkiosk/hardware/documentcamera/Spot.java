package legalkiosk.hardware.documentcamera;

/** A place in a picture, in pixels from its upper left corner; whole numbers are the middles of pixels. */
public record Spot(double x, double y) {
    /** Distance to another place, in pixels. */
    public double to(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The place on the straight line to the other: 0 here, 1 there. */
    public Spot towards(Spot other, double part) {
        return new Spot(x + part * (other.x - x), y + part * (other.y - y));
    }
}
