package legalkiosk.hardware.scanner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import legalkiosk.foundation.qr.QrCode;
import legalkiosk.hardware.scanner.Scan;
import org.junit.jupiter.api.Test;

class PictureScannerTest {
    private static final long SECOND = 1_000_000_000;
    private final PictureScanner scanner = new PictureScanner();

    /** A paper in front of a camera: turned, grey, with noise. */
    private static BufferedImage seen(String content, double degrees) {
        QrCode code = QrCode.of(content);
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(90, 80, 70));
        pen.fillRect(0, 0, 640, 480);
        pen.rotate(Math.toRadians(degrees), 320, 240);
        int dot = 8;
        int side = code.size() * dot;
        pen.setColor(new Color(225, 222, 210));
        pen.fillRect(320 - side / 2, 240 - side / 2, side, side);
        pen.setColor(new Color(40, 40, 45));
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.black(x, y)) {
                    pen.fillRect(320 - side / 2 + x * dot, 240 - side / 2 + y * dot, dot, dot);
                }
            }
        }
        pen.dispose();
        return picture;
    }

    private static byte[] grey(BufferedImage picture) {
        return PictureScanner.luminance(picture.getRGB(0, 0, 640, 480, null, 0, 640));
    }

    /** The reader has blind spots at some angles, so it counts that a hand which holds a paper never holds it still. */
    @Test
    void aPaperInFrontOfACameraIsReadHoweverItIsTurned() {
        for (int degrees = 0; degrees < 360; degrees += 15) {
            int angle = degrees;
            assertThat(List.of(-6, 0, 6))
                    .as("around %d degrees", degrees)
                    .anySatisfy(tremble -> assertThat(new PictureScanner()
                                    .look(grey(seen("HSLK:S:unpaid-wages", angle + tremble)), 640, 480, 0))
                            .contains(new Scan.Code("HSLK:S:unpaid-wages")));
        }
    }

    @Test
    void aCodeThatStaysIsToldOnceAndAgainWhenItWasAway() {
        byte[] code = grey(seen("HSLK:G:none", 3));

        assertThat(scanner.look(code, 640, 480, 0)).isPresent();
        assertThat(scanner.look(code, 640, 480, SECOND)).isEmpty();
        assertThat(scanner.look(code, 640, 480, 2 * SECOND)).isEmpty();
        assertThat(scanner.look(code, 640, 480, 5 * SECOND)).isPresent();
        assertThat(scanner.look(grey(seen("HSLK:G:other", 3)), 640, 480, 5 * SECOND))
                .isPresent();
    }

    @Test
    void noiseAndNonsenseHaveNoCodeAndThrowNothing() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[160 * 120];
            random.nextBytes(noise);
            assertThat(scanner.look(noise, 160, 120, i)).isEmpty();
            assertThat(scanner.look(noise, random.nextInt(400) - 50, random.nextInt(400) - 50, i))
                    .isEmpty();
        }
    }
}
