package legalkiosk.kiosk.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet for one setting of size and colours. Lengths that grow with the text are written in {@code rem} (all of the growth)
 * or {@code cem} (a quarter of it) and become pixels here: JavaFX knows only {@code em} of the parent, which multiplies in nested nodes,
 * and icon sizes in {@code em} blow a layout up.
 */
public final class Theme {
    private static final int UNIT = 3;
    private final String sheet;

    public Theme() {
        try (InputStream in =
                Objects.requireNonNull(Theme.class.getResourceAsStream("/legalkiosk/kiosk/ui/theme/theme.css"))) {
            this.sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sheet as an address that a scene takes. */
    public String address(double textScale, boolean highContrast) {
        byte[] css = css(textScale, highContrast).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css);
    }

    String css(double textScale, boolean highContrast) {
        Palette palette = highContrast ? Palette.CONTRAST : Palette.NORMAL;
        double chrome = 1 + (textScale - 1) / 4;
        StringBuilder css = new StringBuilder(2 * sheet.length()).append(palette.css());
        int from = 0;
        int unit = nextUnit(0);
        while (unit >= 0) {
            int number = startOfNumber(unit);
            double factor = sheet.charAt(unit) == 'r' ? textScale : chrome;
            double pixels = Double.parseDouble(sheet.substring(number, unit)) * factor;
            css.append(sheet, from, number)
                    .append(Math.round(pixels * 10) / 10.0)
                    .append("px");
            from = unit + UNIT;
            unit = nextUnit(from);
        }
        return css.append(sheet, from, sheet.length()).toString();
    }

    /** Where the next {@code rem} or {@code cem} after a number begins; -1 when there is none. */
    private int nextUnit(int from) {
        int at = sheet.indexOf("em", from);
        while (at >= 0 && !isUnit(at - 1)) {
            at = sheet.indexOf("em", at + 2);
        }
        return at - 1 < 0 ? -1 : at - 1;
    }

    private boolean isUnit(int at) {
        return at > 0
                && (sheet.charAt(at) == 'r' || sheet.charAt(at) == 'c')
                && isNumber(sheet.charAt(at - 1))
                && (at + UNIT == sheet.length() || !Character.isLetterOrDigit(sheet.charAt(at + UNIT)));
    }

    private int startOfNumber(int unit) {
        int start = unit;
        while (start > 0 && isNumber(sheet.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNumber(char letter) {
        return letter >= '0' && letter <= '9' || letter == '.';
    }
}
