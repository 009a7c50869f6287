package legalkiosk.hardware.camera;

/**
 * A size in which a camera gives pictures.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record CameraMode(int width, int height) {
    /** Sides beyond this are refused: no camera of a terminal has them, and a frame must fit into memory. */
    public static final int LARGEST_SIDE = 8192;

    public CameraMode {
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new IllegalArgumentException("no camera has " + width + "x" + height + " pixels");
        }
    }

    /** Such as {@code 1280x720}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }

    /** Reads {@code 1280x720}; {@link IllegalArgumentException} with an example when it is no mode. */
    public static CameraMode of(String text) {
        String[] sides = text.split("x", -1);
        if (sides.length != 2 || !text.matches("[0-9]{1,4}x[0-9]{1,4}")) {
            throw new IllegalArgumentException(text + " is not like 1280x720");
        }
        return new CameraMode(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
