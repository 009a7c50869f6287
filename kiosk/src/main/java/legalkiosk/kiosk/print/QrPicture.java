package legalkiosk.kiosk.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws a QR code as a two-colour picture whose modules are whole pixels, so that it prints with sharp edges. */
public final class QrPicture {
    private static final int PIXELS_A_MODULE = 12;

    private QrPicture() {}

    /** The picture as a data URI, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
    public static String dataUri(String payload) {
        BitMatrix modules = modules(payload);
        int size = modules.getWidth() * PIXELS_A_MODULE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return Png.dataUri(picture);
    }

    /** The code as dark and light blocks for a terminal's window, two characters a module. */
    public static String text(String payload) {
        return modules(payload).toString("  ", "██");
    }

    private static BitMatrix modules(String payload) {
        try {
            // Level Q survives a fold or a thumb print on about a quarter of the code.
            return new QRCodeWriter()
                    .encode(
                            payload,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "no QR code for a payload of " + payload.length() + " characters", tooLong);
        }
    }
}
