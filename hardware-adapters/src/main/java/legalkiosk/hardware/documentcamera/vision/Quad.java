package legalkiosk.hardware.documentcamera.vision;

import java.util.List;
import legalkiosk.hardware.documentcamera.Corners;

/**
 * Four sides that may be a sheet, going round.
 *
 * @param sides from the upper one clockwise, between the corners
 * @param score how well edges lie along the sides and stop at the corners, about 0 to 1
 * @param part of the picture inside
 * @param least support of the weakest side, 0 to 1
 */
record Quad(Corners corners, List<Side> sides, double score, double part, double least) {
    /** What decides between quads: of two that are as good, the larger one, since writing makes small ones. */
    double rank() {
        return score * Math.pow(part, 0.15);
    }

    /** True if the sheet goes on where the picture ends: at a whole side, or at a corner. */
    boolean cutOff(int width, int height) {
        return sides.stream().anyMatch(Side::isFrame)
                || corners.all().stream()
                        .anyMatch(it -> it.x() < -1 || it.y() < -1 || it.x() > width || it.y() > height);
    }
}
