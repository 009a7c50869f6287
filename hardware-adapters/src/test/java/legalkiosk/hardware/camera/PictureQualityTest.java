package legalkiosk.hardware.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PictureQualityTest {
    private static PictureQuality of(IntBinaryOperator grey) {
        int[] argb = new int[64 * 48];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | 0x010101 * grey.applyAsInt(i % 64, i / 64);
        }
        return PictureQuality.of(Frame.owning(64, 48, argb, Instant.EPOCH, 1));
    }

    @Test
    void aCheckerboardIsSharpAndTheSameBlurredIsNot() {
        assertThat(of((x, y) -> (x / 4 + y / 4) % 2 == 0 ? 60 : 190).verdict()).isEqualTo(PictureQuality.Verdict.GOOD);
        assertThat(of((x, y) -> 100 + (int) (40 * Math.sin(x / 6.0))).verdict())
                .isEqualTo(PictureQuality.Verdict.BLURRED);
    }

    @Test
    void lightIsJudgedBeforeSharpness() {
        assertThat(of((x, y) -> 3).verdict()).isEqualTo(PictureQuality.Verdict.BLACK);
        assertThat(of((x, y) -> 20 + (x + y) % 2 * 20).verdict()).isEqualTo(PictureQuality.Verdict.TOO_DARK);
        assertThat(of((x, y) -> x < 40 ? 255 : 90).verdict()).isEqualTo(PictureQuality.Verdict.TOO_BRIGHT);
    }

    @Test
    void sharesAndMeanAreExact() {
        PictureQuality half = of((x, y) -> x < 32 ? 0 : 255);
        assertThat(half.dark()).isEqualTo(0.5);
        assertThat(half.bright()).isEqualTo(0.5);
        assertThat(half.brightness()).isBetween(126.0, 128.0);
    }
}
