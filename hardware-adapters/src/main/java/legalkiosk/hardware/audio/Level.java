package legalkiosk.hardware.audio;

import java.util.Locale;

/**
 * How loud a piece of sound is, in dBFS: 0 is the loudest a sample can say.
 *
 * @param rms root mean square; -120 for digital silence
 * @param peak the loudest sample; -120 for digital silence
 * @param clipped share of samples at the very end of the scale, 0 to 1
 */
public record Level(double rms, double peak, double clipped) {
    /** What digital silence counts as. */
    public static final double SILENCE = -120;

    private static final double FULL = 32768;
    private static final int CLIPPED = 32700;

    /** Measures samples from one index up to another. */
    static Level of(short[] samples, int from, int to) {
        double squares = 0;
        int peak = 0;
        int clipped = 0;
        for (int i = from; i < to; i++) {
            int size = Math.abs((int) samples[i]);
            squares += (double) size * size;
            peak = Math.max(peak, size);
            clipped += size >= CLIPPED ? 1 : 0;
        }
        int count = Math.max(1, to - from);
        return new Level(decibel(Math.sqrt(squares / count) / FULL), decibel(peak / FULL), (double) clipped / count);
    }

    static double decibel(double share) {
        return share <= 1e-6 ? SILENCE : 20 * Math.log10(share);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "rms %.0f dBFS, peak %.0f dBFS", rms, peak);
    }
}
