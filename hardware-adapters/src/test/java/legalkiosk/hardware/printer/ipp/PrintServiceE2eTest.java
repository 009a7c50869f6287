package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The driver through a real CUPS of its own, whose only queue prints on ippeveprinter. */
@Tag("e2e")
class PrintServiceE2eTest {
    private static final Path CUPSD = Path.of("/usr/sbin/cupsd");
    private static final Path LPADMIN = Path.of("/usr/sbin/lpadmin");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @Test
    void aPaperGoesThroughThePrintServiceByteForByte() throws Exception {
        assumeTrue(Files.isExecutable(CUPSD), "The program cupsd is missing (Debian package cups-daemon).");
        assumeTrue(Files.isExecutable(LPADMIN), "The program lpadmin is missing (Debian package cups-client).");
        assumeTrue(System.getProperty("user.name").equals("root"), "cupsd wants to be started by root.");
        try (EvePrinter eve = EvePrinter.start(folder.resolve("eve"))) {
            URI service = URI.create("ipp://localhost:" + freePort() + "/");
            Process cups = startCups(service.getPort());
            try {
                PrinterTestKit.until(() -> addsQueue(service.getPort(), eve.uri()));
                prints(service, eve);
            } finally {
                cups.destroy();
                assertThat(cups.waitFor(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private void prints(URI service, EvePrinter eve) throws Exception {
        assertThat(CupsPrinter.queues(service, PrinterTestKit.SOON))
                .extracting(CupsQueue::name)
                .containsExactly("Hall");
        IppPrinterConfig config = IppPrinterConfig.at(service, folder.resolve("journal"));
        try (CupsPrinter printer = CupsPrinter.open(service, "Hall", config, Clock.systemUTC())) {
            PrintRequest request = PrintRequest.of(PrinterTestKit.aPaper(folder, 3), Duration.ofSeconds(60));

            PrintOutcome outcome = printer.print(
                    request, progress -> assertThat(progress).isNotInstanceOf(PrintProgress.Paused.class));

            assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(eve.printed()).hasSize(1);
            assertThat(Files.readAllBytes(eve.printed().getFirst())).isEqualTo(Files.readAllBytes(request.pdf()));
            assertThat(printer.print(request, progress -> {})).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(eve.printed()).hasSize(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private Process startCups(int port) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String part : List.of("root", "spool", "cache", "state", "tmp", "log")) {
            Files.createDirectories(folder.resolve("cups").resolve(part));
        }
        Path root = folder.resolve("cups");
        Path main = Files.writeString(root.resolve("root/cupsd.conf"), """
            Listen localhost:%d
            Browsing Off
            DefaultAuthType None
            WebInterface No
            <Location />
              Order allow,deny
              Allow localhost
            </Location>
            <Policy default>
              <Limit All>
                Order allow,deny
                Allow localhost
              </Limit>
            </Policy>
            """.formatted(port));
        Path files = Files.writeString(root.resolve("root/cups-files.conf"), """
            ServerRoot %1$s/root
            RequestRoot %1$s/spool
            CacheDir %1$s/cache
            StateDir %1$s/state
            TempDir %1$s/tmp
            ErrorLog %1$s/log/error_log
            AccessLog %1$s/log/access_log
            PageLog %1$s/log/page_log
            Printcap
            """.formatted(root));
        return new ProcessBuilder(CUPSD.toString(), "-f", "-c", main.toString(), "-s", files.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("cupsd.log").toFile())
                .start();
    }

    private static boolean addsQueue(int port, URI printer) {
        try {
            Process lpadmin = new ProcessBuilder(
                            LPADMIN.toString(),
                            "-h",
                            "localhost:" + port,
                            "-p",
                            "Hall",
                            "-E",
                            "-v",
                            printer.toString(),
                            "-m",
                            "raw")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return lpadmin.waitFor(5, TimeUnit.SECONDS) && lpadmin.exitValue() == 0;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
