package legalkiosk.hardware.idcard;

import java.util.Arrays;

/**
 * The portrait (照片) as it came from the chip: WLT bytes, not decoded. Personal data: its text shows only the size. {@link
 * #wipe()} overwrites the bytes when the visit ends.
 */
public final class Portrait {
    private final byte[] wlt;

    /** Takes a copy of the bytes. */
    public Portrait(byte[] wlt) {
        this.wlt = wlt.clone();
    }

    /** A copy of the WLT bytes. */
    public byte[] wlt() {
        return wlt.clone();
    }

    /** Number of bytes. */
    public int size() {
        return wlt.length;
    }

    /** Overwrites the bytes with zeros. */
    public void wipe() {
        Arrays.fill(wlt, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portrait that && Arrays.equals(wlt, that.wlt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(wlt);
    }

    @Override
    public String toString() {
        return "Portrait[" + wlt.length + " bytes]";
    }
}
