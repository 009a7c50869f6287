package legalkiosk.hardware.receipt.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.receipt.Bitmap;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.receipt.ReceiptPicture;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.hardware.receipt.SampleReceipts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver against a printer that was written apart from it, and its paper before a program that reads print. */
@Tag("e2e")
@Timeout(120)
class IndependentPrinterTest {
    @TempDir
    private Path folder;

    @Test
    void anIndependentPrinterPrintsEveryDotAndAReaderOfPrintReadsTheWords() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
        Path paper = folder.resolve("paper.pgm");
        Process peer = new ProcessBuilder("/usr/bin/python3", peer().toString(), paper.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = peer.inputReader(StandardCharsets.UTF_8)) {
            print("tcp://127.0.0.1:" + said.readLine());
            assertThat(peer.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(peer.exitValue()).isZero();
        } finally {
            peer.destroyForcibly();
        }
        Bitmap wanted = new ReceiptPicture(SampleReceipts.FONTS, PaperWidth.MM80).of(SampleReceipts.booking());
        assertThat(dots(paper, wanted)).isEqualTo(expected(wanted));

        assumeTrue(readsChinese(), "tesseract-ocr with tesseract-ocr-chi-sim is not installed");
        String read = words(paper);
        assertThat(read).contains("法律咨询预约单", "星期四", "9:30", "示例律师甲", "沙坪街道公共法律服务工作站", "我的预约");
    }

    private static void print(String address) {
        try (ReceiptPrinter driver =
                EscPosPrinter.open(LineAddress.of(address), PaperWidth.MM80, SampleReceipts.FONTS, Clock.systemUTC())) {
            assertThat(driver.print(
                            UUID.randomUUID(), SampleReceipts.booking(), Duration.ofSeconds(30), progress -> {}))
                    .isInstanceOf(PrintOutcome.Printed.class);
        }
    }

    private Path peer() throws IOException {
        Path copy = folder.resolve("receipt_peer.py");
        try (InputStream script = getClass().getResourceAsStream("/legalkiosk/hardware/receipt/receipt_peer.py")) {
            Files.copy(java.util.Objects.requireNonNull(script), copy);
        }
        return copy;
    }

    private static byte[] dots(Path paper, Bitmap wanted) throws IOException {
        byte[] file = Files.readAllBytes(paper);
        int size = wanted.width() * wanted.height();
        assertThat(new String(file, 0, file.length - size, StandardCharsets.US_ASCII))
                .isEqualTo("P5 %d %d 255\n".formatted(wanted.width(), wanted.height()));
        return java.util.Arrays.copyOfRange(file, file.length - size, file.length);
    }

    private static byte[] expected(Bitmap wanted) {
        byte[] dots = new byte[wanted.width() * wanted.height()];
        for (int at = 0; at < dots.length; at++) {
            dots[at] = (byte) (wanted.black(at % wanted.width(), at / wanted.width()) ? 0 : 255);
        }
        return dots;
    }

    private static boolean readsChinese() throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/tesseract");
        if (!Files.isExecutable(program)) {
            return false;
        }
        Process languages = new ProcessBuilder(program.toString(), "--list-langs")
                .redirectErrorStream(true)
                .start();
        String said = new String(languages.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return languages.waitFor(10, TimeUnit.SECONDS) && said.contains("chi_sim");
    }

    private static String words(Path paper) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        "/usr/bin/tesseract", paper.toString(), "-", "-l", "chi_sim", "--psm", "6", "--dpi", "203")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String read = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return read.replace(" ", "").replaceAll("\\R", "");
    }
}
