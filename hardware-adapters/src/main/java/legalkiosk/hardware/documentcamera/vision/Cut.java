package legalkiosk.hardware.documentcamera.vision;

import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/** Cuts short profiles of colour across a line, from outside to inside, averaged a little along the line against noise. */
final class Cut {
    private final Picture picture;
    private final double nx;
    private final double ny;
    private final int reach;
    private final int wide;

    /**
     * @param nx the direction to the inside, of length 1
     * @param ny the same, downwards
     * @param reach pixels to each side of the line
     * @param wide pixels to each side along the line that are averaged
     */
    Cut(Picture picture, double nx, double ny, int reach, int wide) {
        this.picture = picture;
        this.nx = nx;
        this.ny = ny;
        this.reach = reach;
        this.wide = wide;
    }

    int length() {
        return 2 * reach + 1;
    }

    /** Red, green, blue one after the other, as square roots of light, from outside to inside. */
    double[] across(Spot on) {
        double[] profile = new double[3 * length()];
        for (int i = 0; i < length(); i++) {
            double x = on.x() + nx * (i - reach);
            double y = on.y() + ny * (i - reach);
            for (int k = -wide; k <= wide; k++) {
                add(profile, 3 * i, x - ny * k, y + nx * k);
            }
        }
        for (int i = 0; i < profile.length; i++) {
            profile[i] = 16 * Math.sqrt(profile[i] / (2 * wide + 1));
        }
        return profile;
    }

    private void add(double[] profile, int at, double x, double y) {
        double cx = Math.clamp(x, 0, picture.width() - 1.001);
        double cy = Math.clamp(y, 0, picture.height() - 1.001);
        int px = (int) cx;
        int py = (int) cy;
        double fx = cx - px;
        double fy = cy - py;
        int from = py * picture.width() + px;
        int right = picture.width() > 1 ? 1 : 0;
        int below = picture.height() > 1 ? picture.width() : 0;
        int a = picture.argb()[from];
        int b = picture.argb()[from + right];
        int c = picture.argb()[from + below];
        int d = picture.argb()[from + below + right];
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            double upper = (a >> shift & 255) * (1 - fx) + (b >> shift & 255) * fx;
            double lower = (c >> shift & 255) * (1 - fx) + (d >> shift & 255) * fx;
            profile[at + channel] += upper * (1 - fy) + lower * fy;
        }
    }

    /**
     * Where a profile changes fastest in the way that inside differs from outside: pixels from the line, more than 0 to the inside,
     * and how fast.
     */
    double[] steepest(double[] profile, double[] direction) {
        int n = length();
        double size =
                Math.sqrt(direction[0] * direction[0] + direction[1] * direction[1] + direction[2] * direction[2]);
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 3; c++) {
                value[i] += profile[3 * i + c] * direction[c] / Math.max(1e-9, size);
            }
        }
        double[] slope = new double[n];
        for (int i = 2; i < n - 2; i++) {
            slope[i] = (value[i + 1] - value[i - 1]) * 2 + (value[i + 2] - value[i - 2]);
        }
        int best = 2;
        for (int i = 2; i < n - 2; i++) {
            best = slope[i] > slope[best] ? i : best;
        }
        double before = slope[best - 1];
        double after = slope[best + 1];
        double bend = before - 2 * slope[best] + after;
        double shift = bend < 0 && best > 2 && best < n - 3 ? 0.5 * (before - after) / bend : 0;
        return new double[] {best - reach + Math.clamp(shift, -0.5, 0.5), slope[best]};
    }
}
