package legalkiosk.foundation.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/** Finds a QR code in a grey picture. Any thread. */
public final class QrReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    /**
     * The text of the code; empty when none is read, which is the usual case with a camera's pictures.
     *
     * @param luminance a byte a dot, row by row from the upper left, 0 black and 255 white
     */
    public Optional<String> read(byte[] luminance, int width, int height) {
        if (width <= 0 || height <= 0 || (long) width * height > luminance.length) {
            return Optional.empty();
        }
        var source = new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText());
        } catch (ReaderException nothingRead) {
            return Optional.empty();
        }
    }
}
