package legalkiosk.hardware.idcard;

/** The shipped decoder: checks the WLT header (letters WL, then width 102 and height 126, little endian) and decodes nothing. */
public final class HeaderOnlyPortraitDecoder implements PortraitDecoder {
    private static final int HEADER_BYTES = 6;

    @Override
    public Decoded decode(Portrait portrait) {
        byte[] bytes = portrait.wlt();
        if (bytes.length < HEADER_BYTES || bytes[0] != 'W' || bytes[1] != 'L') {
            return new Decoded.NotAPortrait("no WL header in " + bytes.length + " bytes");
        }
        int width = little(bytes, 2);
        int height = little(bytes, 4);
        if (width != 102 || height != 126) {
            return new Decoded.NotAPortrait("WL header names " + width + " x " + height + " pixels, not 102 x 126");
        }
        return new Decoded.NotDecodedHere(width, height);
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
