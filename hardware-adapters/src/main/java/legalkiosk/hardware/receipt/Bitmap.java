package legalkiosk.hardware.receipt;

import java.util.Arrays;

/** Black and white dots, eight to a byte, the leftmost in the highest bit. Not safe to change from several threads. */
public final class Bitmap {
    private final int width;
    private final int height;
    private final byte[] bits;

    /** A white picture; the width is a multiple of eight. */
    public Bitmap(int width, int height) {
        if (width <= 0 || width % 8 != 0 || height < 0) {
            throw new IllegalArgumentException("no picture is " + width + " x " + height + " dots");
        }
        this.width = width;
        this.height = height;
        this.bits = new byte[width / 8 * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** True for black. */
    public boolean black(int x, int y) {
        return (bits[at(x, y)] & 0x80 >> x % 8) != 0;
    }

    /** Makes a dot black; outside of the picture nothing happens. */
    public void blacken(int x, int y) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            bits[at(x, y)] |= (byte) (0x80 >> x % 8);
        }
    }

    /** Rows as bytes, a copy. */
    public byte[] rows(int from, int to) {
        return Arrays.copyOfRange(bits, from * width / 8, to * width / 8);
    }

    private int at(int x, int y) {
        return y * width / 8 + x / 8;
    }
}
