package legalkiosk.evidence.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipFile;
import legalkiosk.evidence.cli.VerifyMain;
import legalkiosk.evidence.seal.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignaturesTest {
    @TempDir
    Path folder;

    private byte[] pdf = {};

    @BeforeEach
    void aSignedDocument() throws IOException {
        Path example = folder.resolve("example.zip");
        VerifyMain.commandLine().execute("--example", example.toString());
        try (ZipFile zip = new ZipFile(example.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("documents/document-1.pdf"))) {
            pdf = in.readAllBytes();
        }
        assertThat(Files.size(example)).isPositive();
    }

    @Test
    void aSignatureOverTheWholeDocumentHolds() throws Refused {
        assertThat(PdfSignatures.check(pdf)).hasSize(1);
    }

    @Test
    void wordsBehindTheSignatureAreRefused() {
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 20);
        assertThatThrownBy(() -> PdfSignatures.check(longer))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("20 bytes");
    }

    @Test
    void aRangeThatLeavesOutMoreThanTheSignatureIsRefused() {
        String text = new String(pdf, ISO_8859_1);
        int at = text.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        long begin = Long.parseLong(text.substring(at, at + 10));
        String moved = text.substring(0, at) + String.format("%010d", begin - 5) + text.substring(at + 10);
        assertThatThrownBy(() -> PdfSignatures.check(moved.getBytes(ISO_8859_1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("leaves out more");
    }

    @Test
    void noFlippedBitIsTakenForASignedDocument() {
        Random numbers = new Random(9);
        for (int i = 0; i < 500; i++) {
            byte[] spoilt = pdf.clone();
            int at = numbers.nextInt(pdf.length);
            spoilt[at] ^= (byte) (1 << numbers.nextInt(8));
            assertThat(holds(spoilt) && !inContents(at)).as("byte %d", at).isFalse();
        }
    }

    private boolean inContents(int at) {
        return new String(pdf, ISO_8859_1).indexOf("/Contents <3") < at;
    }

    private static boolean holds(byte[] pdf) {
        try {
            return !PdfSignatures.check(pdf).isEmpty();
        } catch (Refused refused) {
            return false;
        }
    }
}
