package legalkiosk.hardware.documentcamera.vision;

import boofcv.alg.feature.detect.edge.GradientToEdgeFeatures;
import boofcv.alg.filter.derivative.GImageDerivativeOps;
import boofcv.struct.border.BorderType;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import java.util.Arrays;

/**
 * Where colours change, over all three channels at once (structure tensor), so that a white sheet on a light table with the same
 * brightness still has an edge.
 *
 * @param dx direction and strength of the change; it points to where there is more light
 * @param dy the same, downwards
 * @param strength length of the change, in units of the view per pixel
 * @param thin 1 on the ridges of strong change, one pixel wide
 * @param least what counts as a change
 */
record EdgeMap(GrayF32 dx, GrayF32 dy, GrayF32 strength, GrayU8 thin, float least) {
    private static final float LEAST = 1.0f;
    private static final float NOISE_FACTOR = 2.5f;

    static EdgeMap of(SmallView view) {
        int width = view.width();
        int height = view.height();
        GrayF32[] across = new GrayF32[3];
        GrayF32[] down = new GrayF32[3];
        GrayF32[] planes = {view.red(), view.green(), view.blue()};
        for (int i = 0; i < 3; i++) {
            across[i] = new GrayF32(width, height);
            down[i] = new GrayF32(width, height);
            GImageDerivativeOps.gradient(
                    boofcv.alg.filter.derivative.DerivativeType.SOBEL,
                    planes[i],
                    across[i],
                    down[i],
                    BorderType.EXTENDED);
        }
        GrayF32 dx = new GrayF32(width, height);
        GrayF32 dy = new GrayF32(width, height);
        GrayF32 strength = new GrayF32(width, height);
        tensor(across, down, dx, dy, strength);
        float least = Math.max(LEAST, NOISE_FACTOR * quietest(strength));
        return new EdgeMap(dx, dy, strength, thin(dx, dy, strength, least), least);
    }

    private static void tensor(GrayF32[] across, GrayF32[] down, GrayF32 dx, GrayF32 dy, GrayF32 strength) {
        for (int at = 0; at < dx.data.length; at++) {
            float e = 0;
            float f = 0;
            float g = 0;
            float lightX = 0;
            float lightY = 0;
            for (int i = 0; i < 3; i++) {
                float x = across[i].data[at] / 8;
                float y = down[i].data[at] / 8;
                e += x * x;
                f += x * y;
                g += y * y;
                lightX += x;
                lightY += y;
            }
            float root = (float) Math.sqrt((e - g) * (e - g) + 4 * f * f);
            float most = (float) Math.sqrt(Math.max(0, (e + g + root) / 2));
            double angle = 0.5 * Math.atan2(2 * f, e - g);
            float x = (float) Math.cos(angle);
            float y = (float) Math.sin(angle);
            float sign = lightX * x + lightY * y < 0 ? -most : most;
            dx.data[at] = sign * x;
            dy.data[at] = sign * y;
            strength.data[at] = most;
        }
    }

    /** What the calmest fifth of the picture still changes by: noise. */
    private static float quietest(GrayF32 strength) {
        float[] some = new float[strength.data.length / 16];
        for (int i = 0; i < some.length; i++) {
            some[i] = strength.data[i * 16 + i % 16];
        }
        Arrays.sort(some);
        return some[some.length / 5];
    }

    private static GrayU8 thin(GrayF32 dx, GrayF32 dy, GrayF32 strength, float least) {
        GrayF32 ridges = GradientToEdgeFeatures.nonMaxSuppressionCrude4(strength, dx, dy, null);
        GrayU8 thin = new GrayU8(strength.width, strength.height);
        for (int i = 0; i < thin.data.length; i++) {
            thin.data[i] = ridges.data[i] >= least ? (byte) 1 : 0;
        }
        return thin;
    }

    int width() {
        return dx.width;
    }

    int height() {
        return dx.height;
    }
}
