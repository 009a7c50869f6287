package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import legalkiosk.foundation.qr.QrCode;
import legalkiosk.hardware.simulator.scanner.ScannerSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aCodeIsToldWithoutWhatItHoldsUnlessAsked() throws Exception {
        try (ScannerSimulator scanner = ScannerSimulator.start(Optional.empty());
                ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> scanning =
                    hand.scheduleAtFixedRate(() -> scanner.scan("secret-1"), 50, 300, TimeUnit.MILLISECONDS);
            CommandLineRun masked = CommandLineRun.of("code", "--scanner", scanner.address());
            CommandLineRun open = CommandLineRun.of("code", "--scanner", scanner.address(), "--reveal");
            scanning.cancel(true);

            assertThat(masked.exitCode()).isZero();
            assertThat(masked.out()).contains("\"characters\":8").doesNotContain("secret");
            assertThat(open.out()).contains("secret-1");
        }
    }

    @Test
    void aCodeIsReadFromAPicture() throws Exception {
        QrCode code = QrCode.of("HSLK:G:none");
        BufferedImage picture = new BufferedImage(code.size() * 6, code.size() * 6, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, code.black(x / 6, y / 6) ? 0 : 0xFFFFFF);
            }
        }
        Path file = folder.resolve("code.png");
        ImageIO.write(picture, "png", file.toFile());

        assertThat(CommandLineRun.of("code", "--picture", file.toString(), "--reveal")
                        .out())
                .contains("HSLK:G:none");
    }

    @Test
    void wrongUsageAndSilenceAreToldInASentence() throws Exception {
        assertThat(CommandLineRun.of("code").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("code", "--scanner", "com1").err()).contains("'com1' is no line");
        Path text = Files.writeString(folder.resolve("no.png"), "no picture");
        assertThat(CommandLineRun.of("code", "--picture", text.toString()).err())
                .contains("it is no picture");
        CommandLineRun nothing =
                CommandLineRun.of("code", "--scanner", "serial:/dev/no-such-port", "--timeout-s", "0.3");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.out()).contains("没有扫到码", "no-such-port");
    }

    @Test
    void theSimulatorTellsItsLineAndEndsByItself() {
        assertThat(CommandLineRun.of("simulate", "scanner", "--no-stdin", "--lifetime", "0.1")
                        .out())
                .matches("LINE serial:/.+@9600\\s+");
    }
}
