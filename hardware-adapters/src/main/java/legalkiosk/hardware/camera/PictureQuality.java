package legalkiosk.hardware.camera;

/**
 * Whether a picture is sharp and well lit, measured on its luma (BT.601).
 *
 * @param sharpness variance of the Laplacian (4 neighbours) over the middle half of the picture's sides, of luma 0 to 255; a blank wall
 *     has little of it in any focus
 * @param brightness mean luma, 0 to 255
 * @param dark share of pixels that are nearly black, 0 to 1
 * @param bright share of pixels that are nearly white, 0 to 1
 */
public record PictureQuality(double sharpness, double brightness, double dark, double bright) {
    private static final int NEARLY_BLACK = 16;
    private static final int NEARLY_WHITE = 250;
    private static final double COVERED_BRIGHTNESS = 12;
    private static final double TOO_DARK_BRIGHTNESS = 45;
    private static final double TOO_BRIGHT_SHARE = 0.35;
    private static final double TOO_BRIGHT = 225;
    private static final double BLURRED = 30;

    /** What a technician has to do about it. */
    public enum Verdict {
        /** 清楚、亮度合适. */
        GOOD,
        /** 全黑：镜头盖着，或者没有光. */
        BLACK,
        TOO_DARK,
        TOO_BRIGHT,
        BLURRED
    }

    /** Measures a picture; a few milliseconds a megapixel. */
    public static PictureQuality of(Frame frame) {
        int width = frame.width();
        int height = frame.height();
        long sum = 0;
        long dark = 0;
        long bright = 0;
        Spread edges = new Spread();
        int[] row = new int[width];
        int[][] luma = new int[3][width];
        for (int y = 0; y < height; y++) {
            frame.copyRow(0, y, width, row, 0);
            int[] now = luma[y % 3];
            for (int x = 0; x < width; x++) {
                int value = luma(row[x]);
                now[x] = value;
                sum += value;
                dark += value < NEARLY_BLACK ? 1 : 0;
                bright += value > NEARLY_WHITE ? 1 : 0;
            }
            if (y >= 2 && y > height / 4 && y <= height - height / 4) {
                edges.add(luma[(y - 2) % 3], luma[(y - 1) % 3], now);
            }
        }
        double pixels = (double) width * height;
        return new PictureQuality(edges.variance(), sum / pixels, dark / pixels, bright / pixels);
    }

    /** The worst that can be said of it. */
    public Verdict verdict() {
        if (brightness < COVERED_BRIGHTNESS) {
            return Verdict.BLACK;
        }
        if (brightness < TOO_DARK_BRIGHTNESS) {
            return Verdict.TOO_DARK;
        }
        if (bright > TOO_BRIGHT_SHARE || brightness > TOO_BRIGHT) {
            return Verdict.TOO_BRIGHT;
        }
        return sharpness < BLURRED ? Verdict.BLURRED : Verdict.GOOD;
    }

    private static int luma(int argb) {
        return (77 * (argb >> 16 & 0xFF) + 150 * (argb >> 8 & 0xFF) + 29 * (argb & 0xFF)) >> 8;
    }

    /** Variance of the Laplacian, gathered row by row. */
    private static final class Spread {
        private long count;
        private double sum;
        private double squares;

        void add(int[] above, int[] row, int[] below) {
            int from = Math.max(1, row.length / 4);
            int to = Math.min(row.length - 1, row.length - row.length / 4);
            for (int x = from; x < to; x++) {
                int laplacian = above[x] + below[x] + row[x - 1] + row[x + 1] - 4 * row[x];
                sum += laplacian;
                squares += (double) laplacian * laplacian;
                count++;
            }
        }

        double variance() {
            double mean = count == 0 ? 0 : sum / count;
            return count == 0 ? 0 : squares / count - mean * mean;
        }
    }
}
