package legalkiosk.kiosk.print;

import java.awt.image.BufferedImage;
import legalkiosk.foundation.qr.QrCode;

/** Draws a QR code as a two-colour picture whose modules are whole pixels, so that it prints with sharp edges. */
public final class QrPicture {
    private static final int PIXELS_A_MODULE = 12;

    private QrPicture() {}

    /** The picture as a data URI, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
    public static String dataUri(String payload) {
        QrCode code = QrCode.of(payload);
        int size = code.size() * PIXELS_A_MODULE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = code.black(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return Png.dataUri(picture);
    }

    /** The code as dark and light blocks for a terminal's window, two characters a module. */
    public static String text(String payload) {
        QrCode code = QrCode.of(payload);
        StringBuilder blocks = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                blocks.append(code.black(x, y) ? "  " : "██");
            }
            blocks.append('\n');
        }
        return blocks.toString();
    }
}
