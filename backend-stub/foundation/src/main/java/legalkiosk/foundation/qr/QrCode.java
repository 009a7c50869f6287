package legalkiosk.foundation.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code to draw. Level Q survives a fold or a thumb print on about a quarter of it. Some codes hold a pattern that common
 * readers take for a corner, and are then never read (0.4 % of our slips' codes at level Q, 15 % at M): each code is read back when
 * it is made, and masked another way when it is not read.
 */
public final class QrCode {
    /** White modules around a code, as ISO/IEC 18004 asks for. */
    public static final int QUIET = 4;

    private static final int MASKS = 8;
    private static final int DOTS = 4;
    private final BitMatrix modules;
    /** White modules on each side of what was made that are not drawn. */
    private final int inset;

    private QrCode(BitMatrix modules, int inset) {
        this.modules = modules;
        this.inset = inset;
    }

    /** The code of a text; {@link IllegalArgumentException} when it is too long for any. */
    public static QrCode of(String text) {
        return of(text, QUIET);
    }

    /** @param quiet white modules on each side, at most {@link #QUIET}; what lacks to that must be white where it is drawn */
    public static QrCode of(String text, int quiet) {
        return new QrCode(readable(text), QUIET - quiet);
    }

    private static BitMatrix readable(String text) {
        BitMatrix usual = encoded(text, Optional.empty());
        if (isRead(usual, text)) {
            return usual;
        }
        for (int mask = 0; mask < MASKS; mask++) {
            BitMatrix other = encoded(text, Optional.of(mask));
            if (isRead(other, text)) {
                return other;
            }
        }
        return usual;
    }

    /** Modules along a side, with the white ones around. */
    public int size() {
        return modules.getWidth() - 2 * inset;
    }

    /** True for a black module; {@code x} and {@code y} from 0 in the upper left. */
    public boolean black(int x, int y) {
        return modules.get(x + inset, y + inset);
    }

    private static BitMatrix encoded(String text, Optional<Integer> mask) {
        Map<EncodeHintType, Object> hints = new HashMap<>();
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        hints.put(EncodeHintType.MARGIN, QUIET);
        mask.ifPresent(number -> hints.put(EncodeHintType.QR_MASK_PATTERN, number));
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
    }

    private static boolean isRead(BitMatrix modules, String text) {
        int side = modules.getWidth() * DOTS;
        byte[] picture = new byte[side * side];
        for (int at = 0; at < picture.length; at++) {
            picture[at] = (byte) (modules.get(at % side / DOTS, at / side / DOTS) ? 0 : 255);
        }
        return new QrReader().read(picture, side, side).filter(text::equals).isPresent();
    }
}
