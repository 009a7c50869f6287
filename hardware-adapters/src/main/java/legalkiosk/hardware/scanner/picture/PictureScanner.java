package legalkiosk.hardware.scanner.picture;

import java.time.Duration;
import java.util.Optional;
import legalkiosk.foundation.qr.QrReader;
import legalkiosk.hardware.scanner.Scan;

/**
 * Finds codes in the pictures of a camera, one after the other. A code that stays in front of the camera is told once; it is told
 * again when it was away for two seconds. One thread; keeps no picture.
 */
public final class PictureScanner {
    private static final long AWAY_NANOS = Duration.ofSeconds(2).toNanos();

    private final QrReader reader = new QrReader();
    private Optional<Scan> last = Optional.empty();
    private long seen;

    /**
     * Looks at a picture; some milliseconds for a million dots.
     *
     * @param luminance a byte a dot, row by row, 0 black and 255 white; copied, mirrored pictures are not read
     * @param nanos when it was taken, by {@link System#nanoTime}
     */
    public Optional<Scan> look(byte[] luminance, int width, int height, long nanos) {
        Optional<Scan> found = reader.read(luminance, width, height).map(Scan::of);
        if (found.isEmpty()) {
            return found;
        }
        boolean same = found.equals(last) && nanos - seen < AWAY_NANOS;
        last = found;
        seen = nanos;
        return same ? Optional.empty() : found;
    }

    /** Grey of pixels {@code 0xAARRGGBB}, as a camera's frame has them. */
    public static byte[] luminance(int[] argb) {
        byte[] grey = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            // The weights of ITU-R BT.601 in 256ths.
            grey[i] = (byte) ((77 * (pixel >> 16 & 0xFF) + 150 * (pixel >> 8 & 0xFF) + 29 * (pixel & 0xFF)) >> 8);
        }
        return grey;
    }
}
