package legalkiosk.hardware.receipt.escpos;

import java.io.ByteArrayOutputStream;
import legalkiosk.hardware.receipt.Bitmap;

/**
 * The commands that are used of ESC/POS, as in the ESC/POS command references of Epson, Citizen and Bixolon, which agree on them.
 * GS v 0 prints a picture whatever the code page; DLE commands are answered at once, even with the roll empty; GS r is answered in
 * its turn, after all that was sent before it, so its answer proves that the paper before it is out.
 */
final class EscPos {
    /** Rows of a picture sent in one command; a printer's buffer holds more, so its status can be asked between two. */
    static final int BAND_ROWS = 48;

    private static final byte DLE = 0x10;
    private static final byte EOT = 0x04;
    private static final byte ENQ = 0x05;
    private static final byte DC4 = 0x14;

    private EscPos() {}

    /** ESC @, initialise, and GS a 0: no status bytes that nobody asked for. */
    static byte[] begin() {
        return bytes(0x1B, '@', 0x1D, 'a', 0);
    }

    /** DLE EOT n: a status byte in real time. */
    static byte[] ask(int n) {
        return bytes(DLE, EOT, n);
    }

    /** GS V 66 n: feeds n dots further than to the cutter and cuts, leaving a corner. */
    static byte[] cut() {
        return bytes(0x1D, 'V', 66, 24);
    }

    /** GS r 1: a status byte when everything before is done. */
    static byte[] fence() {
        return bytes(0x1D, 'r', 1);
    }

    /** DLE DC4 8: forgets all that is not printed yet, and says 37 25 00 when it has. */
    static byte[] forget() {
        return bytes(DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8);
    }

    /** GS v 0 with the rows from {@code top}, at most {@link #BAND_ROWS}. */
    static byte[] band(Bitmap picture, int top) {
        int end = Math.min(picture.height(), top + BAND_ROWS);
        int rowBytes = picture.width() / 8;
        int rows = end - top;
        ByteArrayOutputStream band = new ByteArrayOutputStream(8 + rows * rowBytes);
        band.writeBytes(bytes(0x1D, 'v', '0', 0, rowBytes, rowBytes >> 8, rows, rows >> 8));
        band.writeBytes(harmless(picture.rows(top, end)));
        return band.toByteArray();
    }

    /** As many zeros as finish any band that an earlier, broken line left half sent. Outside of one they print nothing. */
    static byte[] restOfBand(int width) {
        return new byte[8 + BAND_ROWS * width / 8];
    }

    /**
     * The same picture without bytes that a printer would take for a command in real time, which it looks for inside pictures too.
     * One more dot in a byte of 10 (hex) that stands before 04, 05 or 14 is all the difference.
     */
    static byte[] harmless(byte[] dots) {
        for (int i = 0; i + 1 < dots.length; i++) {
            if (dots[i] == DLE && (dots[i + 1] == EOT || dots[i + 1] == ENQ || dots[i + 1] == DC4)) {
                dots[i] = 0x18;
            }
        }
        return dots;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
