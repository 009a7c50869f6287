package legalkiosk.hardware.documentcamera.vision;

import boofcv.alg.filter.blur.GBlurImageOps;
import boofcv.struct.image.GrayF32;
import java.util.Arrays;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/**
 * A picture made small for looking at it as a whole: every pixel is the mean of a square of pixels, as the square root of its light
 * (16 times, so 0 to 255), in which noise and the contrast of an edge hardly depend on how dark the place is.
 */
record SmallView(int factor, GrayF32 red, GrayF32 green, GrayF32 blue) {
    private static final int LONGEST = 640;

    static SmallView of(Picture picture) {
        int longest = Math.max(picture.width(), picture.height());
        int factor = Math.max(1, (longest + LONGEST - 1) / LONGEST);
        int width = Math.max(1, picture.width() / factor);
        int height = Math.max(1, picture.height() / factor);
        SmallView view = new SmallView(
                factor, new GrayF32(width, height), new GrayF32(width, height), new GrayF32(width, height));
        view.fill(picture);
        view.smooth(0.9, 2);
        return view;
    }

    private void fill(Picture picture) {
        int[] red = new int[width()];
        int[] green = new int[width()];
        int[] blue = new int[width()];
        for (int y = 0; y < height(); y++) {
            Arrays.fill(red, 0);
            Arrays.fill(green, 0);
            Arrays.fill(blue, 0);
            for (int row = y * factor; row < (y + 1) * factor; row++) {
                addRow(picture.argb(), row * picture.width(), red, green, blue);
            }
            for (int x = 0; x < width(); x++) {
                int at = y * width() + x;
                this.red.data[at] = compressed(red[x]);
                this.green.data[at] = compressed(green[x]);
                this.blue.data[at] = compressed(blue[x]);
            }
        }
    }

    private void addRow(int[] argb, int from, int[] red, int[] green, int[] blue) {
        int at = from;
        for (int x = 0; x < red.length; x++) {
            int r = 0;
            int g = 0;
            int b = 0;
            for (int i = 0; i < factor; i++) {
                int pixel = argb[at++];
                r += pixel >> 16 & 255;
                g += pixel >> 8 & 255;
                b += pixel & 255;
            }
            red[x] += r;
            green[x] += g;
            blue[x] += b;
        }
    }

    private float compressed(int sum) {
        return (float) (16 * Math.sqrt((double) sum / (factor * factor)));
    }

    private void smooth(double deviation, int radius) {
        GrayF32 space = new GrayF32(width(), height());
        for (GrayF32 plane : new GrayF32[] {red, green, blue}) {
            GBlurImageOps.gaussian(plane, plane, deviation, radius, space);
        }
    }

    /** The same view with textures and writing washed out. */
    SmallView calm() {
        SmallView calm = new SmallView(factor, red.clone(), green.clone(), blue.clone());
        calm.smooth(3, 7);
        return calm;
    }

    int width() {
        return red.width;
    }

    int height() {
        return red.height;
    }

    /** Where a place of the full picture is here. */
    Spot small(Spot full) {
        return new Spot((full.x() + 0.5) / factor - 0.5, (full.y() + 0.5) / factor - 0.5);
    }

    /** The colour at a place, at the nearest end if it is outside. */
    Colour colour(double x, double y) {
        int px = Math.clamp(Math.round(x), 0, width() - 1);
        int py = Math.clamp(Math.round(y), 0, height() - 1);
        int at = py * width() + px;
        return new Colour(red.data[at], green.data[at], blue.data[at]);
    }
}
