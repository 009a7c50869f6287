package legalkiosk.hardware.documentcamera.vision;

import boofcv.alg.geo.h.HomographyDirectLinearTransform;
import boofcv.struct.geo.AssociatedPair;
import java.util.List;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;
import org.ejml.data.DMatrixRMaj;

/** Lays a sheet out straight: the plane of its four corners becomes a rectangle of its true size. Without state; any thread. */
public final class Straightener {
    /**
     * The sheet as if scanned.
     *
     * @param dpi pixels per inch of the result
     * @throws IllegalArgumentException if the corners are no quadrangle
     */
    public Picture straighten(Picture picture, Corners corners, PaperSize size, int dpi) {
        int width = Math.max(1, size.widthAt(dpi));
        int height = Math.max(1, size.heightAt(dpi));
        double[] h = toPicture(corners, width, height);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            double px = h[1] * y + h[2];
            double py = h[4] * y + h[5];
            double pw = h[7] * y + h[8];
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = sample(picture, px / pw, py / pw);
                px += h[0];
                py += h[3];
                pw += h[6];
            }
        }
        return new Picture(width, height, argb);
    }

    private static double[] toPicture(Corners corners, int width, int height) {
        List<Spot> to = corners.all();
        double right = width - 0.5;
        double below = height - 0.5;
        double[][] from = {{-0.5, -0.5}, {right, -0.5}, {right, below}, {-0.5, below}};
        List<AssociatedPair> pairs = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> new AssociatedPair(
                        from[i][0], from[i][1], to.get(i).x(), to.get(i).y()))
                .toList();
        DMatrixRMaj found = new DMatrixRMaj(3, 3);
        if (!new HomographyDirectLinearTransform(true).process(pairs, found)) {
            throw new IllegalArgumentException("no quadrangle: " + corners);
        }
        return found.data;
    }

    /** The colour between four pixels, in steps of 1/256 of a pixel. */
    private static int sample(Picture picture, double x, double y) {
        int fixedX = Math.clamp((long) (x * 256), 0, picture.width() * 256 - 257);
        int fixedY = Math.clamp((long) (y * 256), 0, picture.height() * 256 - 257);
        int at = (fixedY >> 8) * picture.width() + (fixedX >> 8);
        int fx = fixedX & 255;
        int fy = fixedY & 255;
        int[] argb = picture.argb();
        int upper = mix(argb[at], argb[at + 1], fx);
        int lower = mix(argb[at + picture.width()], argb[at + picture.width() + 1], fx);
        return 0xFF000000 | mix(upper, lower, fy);
    }

    /** Red and blue are mixed in one go, green in another. */
    private static int mix(int a, int b, int part) {
        int redBlue = ((a & 0xFF00FF) * (256 - part) + (b & 0xFF00FF) * part) >>> 8 & 0xFF00FF;
        int green = ((a & 0xFF00) * (256 - part) + (b & 0xFF00) * part) >>> 8 & 0xFF00;
        return redBlue | green;
    }
}
