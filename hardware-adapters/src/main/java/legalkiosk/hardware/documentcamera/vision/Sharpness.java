package legalkiosk.hardware.documentcamera.vision;

import java.util.Arrays;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/**
 * How sharp the writing in a sheet is: how many pixels an edge takes from dark to light (Marziliano et al., A no-reference perceptual
 * blur metric, ICIP 2002), over the strongest edges along and across the picture.
 */
final class Sharpness {
    /** An edge wider than that, in pixels, is out of focus or smeared. */
    static final double BLURRED = 5.4;

    private static final int LINES = 160;
    private static final int LEAST_EDGES = 40;
    private static final int LEAST_CONTRAST = 12;

    private Sharpness() {}

    /** Median width of the stronger edges in pixels; 0 if the sheet has too few to tell. */
    static double edgeWidth(Picture picture, Corners corners) {
        float[] widths = new float[200_000];
        int count = 0;
        Spot middle = corners.middle();
        for (int i = 1; i < LINES; i++) {
            double part = (double) i / LINES;
            count = along(
                    picture,
                    inner(corners.topLeft().towards(corners.bottomLeft(), part), middle),
                    inner(corners.topRight().towards(corners.bottomRight(), part), middle),
                    widths,
                    count);
            count = along(
                    picture,
                    inner(corners.topLeft().towards(corners.topRight(), part), middle),
                    inner(corners.bottomLeft().towards(corners.bottomRight(), part), middle),
                    widths,
                    count);
        }
        if (count < LEAST_EDGES) {
            return 0;
        }
        float[] found = Arrays.copyOf(widths, count);
        Arrays.sort(found);
        return found[count / 2];
    }

    private static Spot inner(Spot spot, Spot middle) {
        return spot.towards(middle, 0.04);
    }

    /** Walks a straight line and notes every rise and fall that is large enough. */
    private static int along(Picture picture, Spot from, Spot to, float[] widths, int known) {
        int length = (int) from.to(to);
        int count = known;
        int start = light(picture, from, to, 0, length);
        int startAt = 0;
        int last = start;
        int way = 0;
        for (int i = 1; i < length && count < widths.length; i++) {
            int now = light(picture, from, to, i, length);
            int turn = Integer.compare(now, last);
            if (turn != way && turn != 0) {
                int contrast = Math.abs(last - start);
                if (way != 0 && contrast > LEAST_CONTRAST) {
                    widths[count++] = i - 1 - startAt;
                }
                start = last;
                startAt = i - 1;
                way = turn;
            }
            last = now;
        }
        return count;
    }

    private static int light(Picture picture, Spot from, Spot to, int i, int length) {
        double part = (double) i / length;
        int x = Math.clamp(Math.round(from.x() + part * (to.x() - from.x())), 0, picture.width() - 1);
        int y = Math.clamp(Math.round(from.y() + part * (to.y() - from.y())), 0, picture.height() - 1);
        int pixel = picture.argb()[y * picture.width() + x];
        // Steps of four levels: the sensor's noise makes no turns of its own.
        return ((pixel >> 16 & 255) + 2 * (pixel >> 8 & 255) + (pixel & 255)) / 16;
    }
}
