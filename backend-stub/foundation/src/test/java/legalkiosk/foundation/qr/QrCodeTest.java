package legalkiosk.foundation.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    @Test
    void everySlipsCodeIsReadByACommonReader() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String text =
                    "HSLK:B:" + letter(random) + letter(random) + letter(random) + "-" + (100 + random.nextInt(900));
            int dots = 3 + random.nextInt(8);
            int quiet = random.nextInt(QrCode.QUIET + 1);
            QrCode code = QrCode.of(text, quiet);

            assertThat(read(code, QrCode.QUIET - quiet, dots))
                    .as("%s at %d dots, %d white", text, dots, quiet)
                    .contains(text);
        }
    }

    @Test
    void aTextTooLongIsAMistakeOfOurs() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPictureThatIsSmallerThanItsSizeSaysHasNoCode() {
        assertThat(new QrReader().read(new byte[10], 100, 100)).isEmpty();
        assertThat(new QrReader().read(new byte[10], -1, 5)).isEmpty();
    }

    /** @param around white modules that stand around what the code brings */
    private static Optional<String> read(QrCode code, int around, int dots) {
        int side = (code.size() + 2 * around) * dots;
        byte[] picture = new byte[side * side];
        Arrays.fill(picture, (byte) 255);
        for (int y = 0; y < code.size() * dots; y++) {
            for (int x = 0; x < code.size() * dots; x++) {
                if (code.black(x / dots, y / dots)) {
                    picture[(y + around * dots) * side + x + around * dots] = 0;
                }
            }
        }
        return new QrReader().read(picture, side, side);
    }

    private static char letter(Random random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
