package legalkiosk.hardware.documentcamera;

/**
 * What the frame header of a JPEG says (ITU-T T.81, B.2.2).
 *
 * @param channels 1 for grey, 3 for colour
 */
public record JpegSize(int width, int height, int channels) {
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    /** {@link IllegalArgumentException} if there is no frame header. */
    public static JpegSize of(byte[] jpeg) {
        int at = 2;
        while (at + 9 < jpeg.length && (jpeg[at] & 255) == 0xFF) {
            int marker = jpeg[at + 1] & 255;
            // C4, C8 and CC lie among the frame headers and are none.
            if (marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return new JpegSize(two(jpeg, at + 7), two(jpeg, at + 5), jpeg[at + 9] & 255);
            }
            at += 2 + two(jpeg, at + 2);
        }
        throw new IllegalArgumentException("no JPEG in " + jpeg.length + " bytes");
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
    }
}
