package legalkiosk.kiosk.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet for one setting of size and colours. Lengths that grow with the text are written in {@code rem} (all of the growth)
 * or {@code cem} (a quarter of it) and become pixels here: JavaFX knows only {@code em} of the parent, which multiplies in nested nodes,
 * and icon sizes in {@code em} blow a layout up.
 */
public final class Theme {
    private static final Pattern GROWING = Pattern.compile("([0-9.]+)(rem|cem)\\b");
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
        Matcher lengths = GROWING.matcher(sheet);
        return palette.css() + lengths.replaceAll(found -> pixels(found, textScale, chrome));
    }

    private static String pixels(MatchResult found, double all, double half) {
        double factor = found.group(2).equals("rem") ? all : half;
        return Math.round(Double.parseDouble(found.group(1)) * factor * 10) / 10.0 + "px";
    }
}
