package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal's power is cut while it sends a guide to the printer, which stays on. */
@Tag("e2e")
class KilledKioskTest {
    private static final int ROUNDS = 12;
    private static final int LATEST_MICROS = 150_000;

    @TempDir
    private Path folder;

    private Path settings(URI printer) throws IOException {
        Path content = Path.of(System.getProperty("repository.root"), "config/content");
        Path token = Files.writeString(folder.resolve("terminal.token"), "nobody-asks-here");
        return Files.writeString(
                folder.resolve("terminal.yaml"), """
                    site:
                      terminal: HS-01
                      town: 沙坪街道
                      hall: 沙坪街道公共法律服务工作站
                      cardReaderPlace: 屏幕右下方
                      printerPlace: 屏幕左下方
                    screen:
                      orientation: portrait
                    backend:
                      address: https://localhost:1
                      token: %s
                    devices:
                      cardReader: /dev/null
                      printer: %s
                    content: %s
                    state: %s
                    """.formatted(token, printer, content, folder.resolve("state")));
    }

    @Test
    void nothingIsPrintedTwiceAndNothingIsLeftInTheSpool() throws Exception {
        Random random = new Random(20261124);
        int sent = 0;
        try (PrinterSimulator printer = PrinterSimulator.start(
                PrinterOptions.in(folder.resolve("papers")).withPace(Duration.ofMillis(50)))) {
            Path config = settings(printer.uri());
            for (int round = 0; round < ROUNDS; round++) {
                try (KilledKiosk kiosk = KilledKiosk.start(config, true)) {
                    assertThat(kiosk.says("Sending")).isTrue();
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LATEST_MICROS)));
                }
                try (KilledKiosk kiosk = KilledKiosk.start(config, false)) {
                    assertThat(kiosk.says("earlier print jobs are settled")).isTrue();
                }
                List<Path> printed = printer.printed();
                assertThat(printed).as("papers after round %d", round).hasSizeBetween(sent, sent + 1);
                sent = printed.size();
                assertThat(Files.list(folder.resolve("state/spool"))).isEmpty();
            }
        }
        System.out.printf("%d kills between sending and the answer: %d papers came out, none twice%n", ROUNDS, sent);
        assertThat(sent).as("some kills came after the printer had it all").isPositive();
    }
}
