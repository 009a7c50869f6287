package legalkiosk.hardware.camera;

import java.nio.IntBuffer;
import java.time.Instant;

/**
 * One picture of a camera, upright and not mirrored, as packed pixels {@code 0xAARRGGBB} row by row (in memory B, G, R, A on a
 * little-endian machine), all opaque. Immutable, usable from any thread. It may show a person: it never goes to a log or a disk.
 */
public final class Frame {
    private final int width;
    private final int height;
    private final int[] argb;
    private final Instant capturedAt;
    private final long number;

    private Frame(int width, int height, int[] argb, Instant capturedAt, long number) {
        if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(argb.length + " pixels are no " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.capturedAt = capturedAt;
        this.number = number;
    }

    /**
     * A frame of these pixels, which become its own: the caller must not write to the array any more.
     *
     * @param capturedAt when its first byte arrived
     * @param number counts the frames since the camera was switched on
     */
    public static Frame owning(int width, int height, int[] argb, Instant capturedAt, long number) {
        return new Frame(width, height, argb, capturedAt, number);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** When its first byte arrived here. */
    public Instant capturedAt() {
        return capturedAt;
    }

    /** Counts the frames since the camera was switched on; gaps are frames that were not shown. */
    public long number() {
        return number;
    }

    /** The pixel {@code 0xAARRGGBB} at a place. */
    public int argb(int x, int y) {
        return argb[y * width + x];
    }

    /** All pixels, row by row; a view that can't be written to, costing nothing. */
    public IntBuffer pixels() {
        return IntBuffer.wrap(argb).asReadOnlyBuffer();
    }

    /** All pixels, row by row, in an array of the caller's own. */
    public int[] copy() {
        return argb.clone();
    }

    /** Copies a part of a row, {@code count} pixels from {@code x} on, into an array of the caller. */
    public void copyRow(int x, int y, int count, int[] into, int at) {
        if (x < 0 || count < 0 || count > width - x) {
            throw new IndexOutOfBoundsException(x + "+" + count + " is outside of a row of " + width);
        }
        System.arraycopy(argb, y * width + x, into, at, count);
    }

    /** Says its size only: what it shows is nobody's business. */
    @Override
    public String toString() {
        return "Frame " + number + " " + width + "x" + height;
    }
}
