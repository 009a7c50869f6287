package legalkiosk.kiosk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.1 defines it (relative luminance, 1.4.3). */
class PaletteTest {
    private static final double LEAST = 5.0;

    static Stream<Palette> palettes() {
        return Stream.of(Palette.NORMAL, Palette.CONTRAST);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyTextStandsOutFromItsBackground(Palette palette) {
        for (Palette.Pair pair : Palette.readable()) {
            double contrast = contrast(
                    palette.colours().get(pair.text()), palette.colours().get(pair.background()));
            assertThat(contrast)
                    .as(palette.name() + ": " + pair.text() + " on " + pair.background())
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
