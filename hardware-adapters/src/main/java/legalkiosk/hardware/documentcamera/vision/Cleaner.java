package legalkiosk.hardware.documentcamera.vision;

import boofcv.alg.filter.binary.GThresholdImageOps;
import boofcv.struct.ConfigLength;
import boofcv.struct.image.GrayU8;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Picture;

/** Makes a straightened sheet good to read: light evened out, paper white, ink kept. Without state; any thread. */
public final class Cleaner {
    private static final float WHITE = 0.93f;
    private static final float BLACK = 0.14f;
    private static final int STEPS = 1024;
    private static final double CARD_WHITE = 0.98;
    private static final int SAUVOLA_RADIUS = 18;
    private static final float SAUVOLA_K = 0.25f;

    private final int[] curve = new int[STEPS * 2];

    /** Ready for any number of pages. */
    public Cleaner() {
        for (int i = 0; i < curve.length; i++) {
            float part = ((float) i / STEPS - BLACK) / (WHITE - BLACK);
            curve[i] = Math.clamp(Math.round(255 * part), 0, 255);
        }
    }

    /** A new picture; the given one is left as it is. */
    public Picture clean(Picture page, CleanMode mode) {
        return switch (mode) {
            case COLOUR -> flattened(page, false);
            case GREY -> flattened(page, true);
            case BLACK_AND_WHITE -> blackAndWhite(flattened(page, true));
            case CARD -> brightened(page);
        };
    }

    private Picture flattened(Picture page, boolean grey) {
        PaperLight paper = PaperLight.of(page);
        int[] argb = new int[page.width() * page.height()];
        float[][] light = new float[3][page.width()];
        for (int y = 0; y < page.height(); y++) {
            for (int c = 0; c < 3; c++) {
                paper.row(c, y, light[c]);
            }
            for (int x = 0; x < page.width(); x++) {
                int at = y * page.width() + x;
                int pixel = page.argb()[at];
                int red = evened(pixel >> 16 & 255, light[0][x]);
                int green = evened(pixel >> 8 & 255, light[1][x]);
                int blue = evened(pixel & 255, light[2][x]);
                argb[at] = grey ? grey(red, green, blue) : 0xFF000000 | red << 16 | green << 8 | blue;
            }
        }
        return new Picture(page.width(), page.height(), argb);
    }

    private int evened(int value, float paper) {
        return curve[Math.min(curve.length - 1, (int) (value * STEPS / paper))];
    }

    private static int grey(int red, int green, int blue) {
        int light = (red * 77 + green * 150 + blue * 29) >> 8;
        return 0xFF000000 | light * 0x010101;
    }

    /** Sauvola's threshold: ink is what is darker than its neighbourhood, the more so the more there is in it. */
    private static Picture blackAndWhite(Picture grey) {
        GrayU8 light = new GrayU8(grey.width(), grey.height());
        for (int i = 0; i < light.data.length; i++) {
            light.data[i] = (byte) grey.argb()[i];
        }
        GrayU8 ink = GThresholdImageOps.localSauvola(
                light, null, ConfigLength.fixed(2.0 * SAUVOLA_RADIUS + 1), SAUVOLA_K, true);
        int[] argb = new int[light.data.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ink.data[i] != 0 ? 0xFF000000 : 0xFFFFFFFF;
        }
        return new Picture(grey.width(), grey.height(), argb);
    }

    /** One gain for all, so that the brightest is nearly white and every tint stays. */
    private static Picture brightened(Picture card) {
        int[] counts = new int[256];
        int pixels = card.width() * card.height();
        for (int i = 0; i < pixels; i++) {
            int pixel = card.argb()[i];
            counts[Math.max(pixel >> 16 & 255, Math.max(pixel >> 8 & 255, pixel & 255))]++;
        }
        int white = 0;
        for (int seen = counts[0]; white < 255 && seen < CARD_WHITE * pixels; ) {
            seen += counts[++white];
        }
        float gain = Math.min(3, 250f / Math.max(1, white));
        int[] argb = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            int pixel = card.argb()[i];
            argb[i] = 0xFF000000
                    | times(pixel >> 16 & 255, gain) << 16
                    | times(pixel >> 8 & 255, gain) << 8
                    | times(pixel & 255, gain);
        }
        return new Picture(card.width(), card.height(), argb);
    }

    private static int times(int value, float gain) {
        return Math.min(255, Math.round(value * gain));
    }
}
