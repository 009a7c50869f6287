package legalkiosk.kiosk.journey.consultation;

import javafx.scene.layout.Region;

/**
 * The moving pictures of a talk, made once for it.
 *
 * @param farSide the lawyer, 992 x 700 pixels
 * @param own the person, as in a mirror, 226 x 298 pixels
 */
public record Faces(Region farSide, Region own) {
    public static final int FAR_WIDTH = 992;
    public static final int FAR_HEIGHT = 700;
    public static final int OWN_WIDTH = 226;
    public static final int OWN_HEIGHT = 298;
}
