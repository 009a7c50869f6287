package legalkiosk.foundation.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Arrays;
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

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** The code of a text; {@link IllegalArgumentException} when it is too long for any. */
    public static QrCode of(String text) {
        return of(text, QUIET);
    }

    /** @param quiet white modules on each side, at most {@link #QUIET}; what lacks to that must be white where it is drawn */
    public static QrCode of(String text, int quiet) {
        BitMatrix usual = encoded(text, quiet, Optional.empty());
        if (isRead(usual, QUIET - quiet, text)) {
            return new QrCode(usual);
        }
        for (int mask = 0; mask < MASKS; mask++) {
            BitMatrix other = encoded(text, quiet, Optional.of(mask));
            if (isRead(other, QUIET - quiet, text)) {
                return new QrCode(other);
            }
        }
        return new QrCode(usual);
    }

    /** Modules along a side, with the white ones around. */
    public int size() {
        return modules.getWidth();
    }

    /** True for a black module; {@code x} and {@code y} from 0 in the upper left. */
    public boolean black(int x, int y) {
        return modules.get(x, y);
    }

    private static BitMatrix encoded(String text, int quiet, Optional<Integer> mask) {
        Map<EncodeHintType, Object> hints = new HashMap<>();
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        hints.put(EncodeHintType.MARGIN, quiet);
        mask.ifPresent(number -> hints.put(EncodeHintType.QR_MASK_PATTERN, number));
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
    }

    private static boolean isRead(BitMatrix modules, int around, String text) {
        int width = modules.getWidth() + 2 * around;
        int side = width * DOTS;
        byte[] picture = new byte[side * side];
        Arrays.fill(picture, (byte) 255);
        for (int at = 0; at < picture.length; at++) {
            int x = at % side / DOTS - around;
            int y = at / side / DOTS - around;
            if (x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getWidth() && modules.get(x, y)) {
                picture[at] = 0;
            }
        }
        return new QrReader().read(picture, side, side).filter(text::equals).isPresent();
    }
}
