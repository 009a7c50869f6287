package legalkiosk.hardware.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            QrCode code = QrCode.of(text);
            int dots = 3 + random.nextInt(8);

            assertThat(read(code, dots)).as("%s at %d dots", text, dots).contains(text);
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

    private static java.util.Optional<String> read(QrCode code, int dots) {
        int side = code.size() * dots;
        byte[] picture = new byte[side * side];
        for (int at = 0; at < picture.length; at++) {
            picture[at] = (byte) (code.black(at % side / dots, at / side / dots) ? 0 : 255);
        }
        return new QrReader().read(picture, side, side);
    }

    private static char letter(Random random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
