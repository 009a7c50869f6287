package legalkiosk.hardware.printer.ipp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;

/** A terminal's process that prints and is killed, as by a power cut of the kiosk while the printer stays on. */
final class KilledPrinting {
    private KilledPrinting() {}

    /** The child: prints what its arguments say and tells on standard output when it begins to send. */
    public static void main(String... args) {
        IppPrinterConfig config =
                IppPrinterConfig.at(URI.create(args[0]), Path.of(args[1])).withTimings(PrinterTestKit.unwatched());
        IppPrinter printer = new IppPrinter(config, Clock.systemUTC());
        PrintRequest request =
                new PrintRequest(UUID.fromString(args[2]), Path.of(args[3]), 1, false, Duration.ofSeconds(30));
        printer.print(request, progress -> {
            if (progress instanceof PrintProgress.Sending) {
                System.out.println("SENDING");
            }
        });
        System.out.println("DONE");
    }

    /** Starts the child and kills it 0 to 60 ms after it began to send; the whole job takes about as long. */
    static void atARandomMoment(URI printer, Path journal, PrintRequest request, RandomGenerator random)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledPrinting.class.getName(),
                        printer.toString(),
                        journal.toString(),
                        request.job().toString(),
                        request.pdf().toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.endsWith("SENDING")) {
                line = out.readLine();
            }
            if (line != null) {
                var unused = new CountDownLatch(1).await(random.nextInt(60_000), TimeUnit.MICROSECONDS);
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }
}
