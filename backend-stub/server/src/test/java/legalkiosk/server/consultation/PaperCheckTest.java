package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCheckTest {
    @Test
    void aPhotographAndAPlainPdfAreTaken() throws IOException {
        assertThat(PaperCheck.mediaType(jpeg(640, 480))).hasValue(PaperCheck.JPEG);
        assertThat(PaperCheck.mediaType(pdf("<< /Type /Catalog /Pages 2 0 R >>")))
                .hasValue(PaperCheck.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                "<< /A << /S /Launch /F (cmd.exe) >> >>",
                "<< /S /J#61vaScript >>",
                "<< /AA << /O 5 0 R >> >>",
                "<< /Type /EmbeddedFile >>"
            })
    void aPdfThatDoesSomethingByItselfIsRefused(String object) {
        assertThat(PaperCheck.mediaType(pdf(object))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "%PDF-1.7 without an end",
                "MZ",
                "PK\u0003\u0004"
            })
    void whatIsNeitherIsRefused(String text) {
        assertThat(PaperCheck.mediaType(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void aPageInFrontOrBehindMakesItNoPhotograph() throws IOException {
        byte[] picture = jpeg(64, 64);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.write(picture);
        behind.write("<script>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PaperCheck.mediaType(behind.toByteArray())).isEmpty();
        byte[] huge = picture.clone();
        for (int i = 0; i + 9 < huge.length; i++) {
            if ((huge[i] & 0xFF) == 0xFF && (huge[i + 1] & 0xFF) == 0xC0) {
                huge[i + 5] = (byte) 0xFF;
                break;
            }
        }
        assertThat(PaperCheck.mediaType(huge)).as("65,000 pixels high").isEmpty();
    }

    @Test
    void noBytesBreakTheCheck() throws IOException {
        Random random = new Random(5);
        byte[] picture = jpeg(32, 32);
        byte[] paper = pdf("<< /Type /Catalog >>");
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = (i % 2 == 0 ? picture : paper).clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
            PaperCheck.mediaType(java.util.Arrays.copyOf(bytes, length));
        }
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] pdf(String object) {
        return ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
