package legalkiosk.hardware.signature;

/**
 * Where the pen was.
 *
 * @param x from the left, in units of the {@link PadArea}
 * @param y from the top
 * @param millis since the signature's first point
 * @param pressure of the pen, 0 to the pad's greatest; 0 on a pad that feels none
 */
public record InkPoint(int x, int y, int millis, int pressure) {
    @Override
    public String toString() {
        return "InkPoint[***]";
    }
}
