package legalkiosk.server.notarisation.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares a print with a photo laid over it, window by window of the size of a letter. Of a photo that is as it should be all windows
 * differ about as much, by noise and blur; a letter that is another one stands out.
 */
final class Difference {
    private static final double[] BLURS = {0.4, 0.8, 1.2, 1.6, 2.1, 2.7, 3.4};
    private static final int TILE = 48;
    private static final int CONTEXT = 30;
    private static final int WIDE = 18;
    private static final int HIGH = 22;
    private static final int STEP = 3;

    /** The ink of a short stroke; so much weighs the same in empty paper and in a dense letter. */
    private static final float STROKE = 15;

    private final Gray print;
    private final Gray photo;
    private final int columns;
    private final int rows;

    /** What the photo should look like, and how strong its ink is there. */
    private final float[] expected;

    private final float[] strength;
    private final float[] ink;

    /**
     * What was found.
     *
     * @param worst of the windows looked at
     * @param usual a quarter of the windows with print in them differ less; so much, noise and blur make of it
     * @param x where the worst is, in pixels of the print
     * @param y where the worst is
     * @param blur of the photo against the print: sigma in pixels of the print
     */
    record Found(double worst, double usual, int x, int y, double blur) {}

    Difference(Gray print, Gray photo) {
        this.print = print;
        this.photo = photo;
        this.columns = (print.width() + TILE - 1) / TILE;
        this.rows = (print.height() + TILE - 1) / TILE;
        this.expected = new float[print.values().length];
        this.strength = new float[print.values().length];
        this.ink = new float[print.values().length];
    }

    /** Looks everywhere but where the mask says true. */
    Found find(boolean[] mask) {
        Gray[] blurred = Arrays.stream(BLURS).mapToObj(print::blurred).toArray(Gray[]::new);
        List<Optional<Fit>> fits = IntStream.range(0, columns * rows)
                .mapToObj(tile -> fit(blurred, tile % columns, tile / columns, mask))
                .toList();
        Fit typical = Fit.typical(fits.stream().flatMap(Optional::stream).toList());
        for (int tile = 0; tile < fits.size(); tile++) {
            expect(blurred, tile % columns, tile / columns, fits.get(tile).orElse(typical));
        }
        return windows(mask, BLURS[typical.blur()]);
    }

    /** The blur, and the ink and paper's brightness, with which a tile of the print looks most like the photo; none: too little there. */
    private Optional<Fit> fit(Gray[] blurred, int column, int row, boolean[] mask) {
        int left = Math.max(0, column * TILE - CONTEXT);
        int right = Math.min(print.width(), (column + 1) * TILE + CONTEXT);
        int top = Math.max(0, row * TILE - CONTEXT);
        int bottom = Math.min(print.height(), (row + 1) * TILE + CONTEXT);
        Optional<Fit> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int blur = 0; blur < BLURS.length; blur++) {
            double n = 0;
            double r = 0;
            double rr = 0;
            double p = 0;
            double pp = 0;
            double rp = 0;
            for (int y = top; y < bottom; y += 2) {
                for (int x = left; x < right; x += 2) {
                    int i = y * print.width() + x;
                    if (!mask[i]) {
                        float a = blurred[blur].values()[i];
                        float b = photo.values()[i];
                        n++;
                        r += a;
                        rr += a * a;
                        p += b;
                        pp += b * b;
                        rp += a * b;
                    }
                }
            }
            double spread = rr - r * r / n;
            if (n < 100 || spread < n * 0.004) {
                return Optional.empty();
            }
            double gain = Math.clamp((rp - r * p / n) / spread, 0.2, 1.3);
            double base = (p - gain * r) / n;
            double off = pp - 2 * gain * rp - 2 * base * p + gain * gain * rr + 2 * gain * base * r + n * base * base;
            if (off < least) {
                least = off;
                best = Optional.of(new Fit(blur, gain, base));
            }
        }
        return best;
    }

    /** How a part of the print came into the photo. @param blur number of {@link #BLURS} */
    private record Fit(int blur, double gain, double base) {
        /** What is another text fits best when blurred to nothing: the blur is that of the sharper parts. */
        static Fit typical(List<Fit> fits) {
            return fits.isEmpty()
                    ? new Fit(2, 0.8, 0.2)
                    : new Fit(
                            (int) part(fits.stream().mapToDouble(Fit::blur), 4),
                            part(fits.stream().mapToDouble(Fit::gain), 2),
                            part(fits.stream().mapToDouble(Fit::base), 2));
        }

        /** The value that one in so many is below. */
        private static double part(DoubleStream values, int of) {
            double[] sorted = values.sorted().toArray();
            return sorted[sorted.length / of];
        }
    }

    private void expect(Gray[] blurred, int column, int row, Fit fit) {
        float[] values = blurred[fit.blur()].values();
        for (int y = row * TILE; y < Math.min(print.height(), (row + 1) * TILE); y++) {
            for (int x = column * TILE; x < Math.min(print.width(), (column + 1) * TILE); x++) {
                int i = y * print.width() + x;
                expected[i] = (float) (fit.gain() * values[i] + fit.base());
                strength[i] = (float) (1 / fit.gain());
                ink[i] = (1 - values[i]) * (1 - values[i]);
            }
        }
    }

    private Found windows(boolean[] mask, double blur) {
        int across = (print.width() - WIDE - 2) / STEP;
        int down = (print.height() - HIGH - 2) / STEP;
        float[] least = new float[across * down];
        Arrays.fill(least, Float.MAX_VALUE);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                double[] sums = sums(mask, dx, dy);
                each(across, down, sums, least, true);
            }
        }
        float[] energy = new float[across * down];
        double[] inks = new double[(print.width() + 1) * (print.height() + 1)];
        integrate(ink, mask, inks);
        each(across, down, inks, energy, false);
        float[] printed = new float[across * down];
        int count = 0;
        int worst = 0;
        float most = -1;
        for (int i = 0; i < least.length; i++) {
            float score = least[i] / (STROKE + energy[i]);
            if (energy[i] > STROKE) {
                printed[count++] = score;
            }
            if (score > most) {
                most = score;
                worst = i;
            }
        }
        Arrays.sort(printed, 0, count);
        return new Found(
                most,
                count == 0 ? 0 : printed[count / 4],
                worst % across * STEP + 1 + WIDE / 2,
                worst / across * STEP + 1 + HIGH / 2,
                blur);
    }

    private double[] sums(boolean[] mask, int dx, int dy) {
        float[] squares = new float[expected.length];
        int width = print.width();
        for (int y = 1; y < print.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                float off = (photo.values()[i + dy * width + dx] - expected[i]) * strength[i];
                squares[i] = off * off;
            }
        }
        double[] sums = new double[(width + 1) * (print.height() + 1)];
        integrate(squares, mask, sums);
        return sums;
    }

    private void integrate(float[] values, boolean[] mask, double[] sums) {
        int width = print.width();
        for (int y = 0; y < print.height(); y++) {
            double line = 0;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                line += mask[i] ? 0 : values[i];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + line;
            }
        }
    }

    private void each(int across, int down, double[] sums, float[] out, boolean smaller) {
        int stride = print.width() + 1;
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                int i = (row * STEP + 1) * stride + column * STEP + 1;
                float sum =
                        (float) (sums[i + HIGH * stride + WIDE] - sums[i + HIGH * stride] - sums[i + WIDE] + sums[i]);
                int at = row * across + column;
                out[at] = smaller ? Math.min(out[at], sum) : sum;
            }
        }
    }
}
