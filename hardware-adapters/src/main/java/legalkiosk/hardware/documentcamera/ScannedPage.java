package legalkiosk.hardware.documentcamera;

import java.util.Arrays;

/**
 * One straightened, cleaned page, kept in memory only.
 *
 * @param jpeg the picture as JPEG; not copied
 * @param size of the sheet as it lies in the picture
 * @param quarterTurns how often the person turned it clockwise since, 0 to 3
 */
public record ScannedPage(byte[] jpeg, PaperSize size, int dpi, int quarterTurns) {
    /** The same page a quarter turn clockwise further. */
    public ScannedPage turned() {
        return new ScannedPage(jpeg, size, dpi, (quarterTurns + 1) % 4);
    }

    /** Size as it is seen after turning. */
    public PaperSize seenSize() {
        return quarterTurns % 2 == 0 ? size : size.turned();
    }

    /** Overwrites the picture: what was scanned is gone. */
    public void wipe() {
        Arrays.fill(jpeg, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "ScannedPage of " + jpeg.length + " bytes";
    }
}
