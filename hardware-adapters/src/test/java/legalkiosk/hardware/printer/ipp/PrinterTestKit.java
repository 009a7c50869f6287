package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The words of the printer tests: a simulated printer, a driver in a hurry, papers, jobs that run beside the test. */
final class PrinterTestKit implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(10);

    final Path folder;
    final PrinterSimulator simulator;
    final IppPrinter printer;

    PrinterTestKit(Path folder) {
        this(folder, hurried());
    }

    PrinterTestKit(Path folder, PrinterTimings timings) {
        this.folder = folder;
        this.simulator = PrinterSimulator.start(
                PrinterOptions.in(folder.resolve("spool")).withPace(Duration.ofMillis(5)));
        this.printer = anotherDriver(timings);
    }

    /** A driver at the same printer with the same journal, as after a restart of the terminal. */
    IppPrinter anotherDriver(PrinterTimings timings) {
        return new IppPrinter(
                IppPrinterConfig.at(simulator.uri(), folder.resolve("journal")).withTimings(timings),
                Clock.systemUTC());
    }

    /** Everything a service driver waits for, in tenths. */
    static PrinterTimings hurried() {
        return new PrinterTimings(
                Duration.ofMillis(1000),
                Duration.ofMillis(500),
                Duration.ofMillis(600),
                Duration.ofMillis(700),
                Duration.ofMillis(15),
                Duration.ofMillis(50),
                Duration.ofMillis(1500));
    }

    /** The driver does not look at the printer by itself, so that a plan of faults meets the job's questions only. */
    static PrinterTimings unwatched() {
        PrinterTimings hurried = hurried();
        return new PrinterTimings(
                hurried.connect(),
                hurried.call(),
                hurried.send(),
                hurried.patience(),
                hurried.poll(),
                Duration.ofHours(1),
                hurried.grace());
    }

    Path aPaper(int pages) {
        return aPaper(folder, pages);
    }

    static Path aPaper(Path folder, int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            Path file = Files.createTempFile(folder, "paper", ".pdf");
            document.save(file.toFile());
            return file;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    PrintRequest aJob(int pages) {
        return PrintRequest.of(aPaper(pages), SOON);
    }

    static PrintRequest within(PrintRequest request, Duration deadline) {
        return new PrintRequest(request.job(), request.pdf(), request.copies(), request.duplex(), deadline);
    }

    PrintOutcome print(PrintRequest request) {
        return printer.print(request, progress -> {});
    }

    Running start(PrintRequest request) {
        return start(printer, request);
    }

    Running start(Printer on, PrintRequest request) {
        BlockingQueue<PrintProgress> progress = new LinkedBlockingQueue<>();
        return new Running(request.job(), progress, new FutureTask<>(() -> on.print(request, progress::add)));
    }

    long pagesOf(UUID job) {
        return simulator.pages().getOrDefault(job.toString(), 0L);
    }

    long timesPrinted(UUID job) {
        return simulator.printed().stream()
                .filter(file -> file.toString().contains(job.toString()))
                .count();
    }

    /** Waits, looking every millisecond, at most {@link #SOON}. */
    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        BlockingQueue<Object> never = new LinkedBlockingQueue<>();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            assertThat(never.poll(1, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Override
    public void close() {
        printer.close();
        simulator.close();
    }

    /** A job on a thread of its own. */
    static final class Running {
        final UUID job;
        private final BlockingQueue<PrintProgress> progress;
        private final FutureTask<PrintOutcome> work;
        private final Thread thread;

        private Running(UUID job, BlockingQueue<PrintProgress> progress, FutureTask<PrintOutcome> work) {
            this.job = job;
            this.progress = progress;
            this.work = work;
            this.thread = Thread.ofVirtual().start(work);
        }

        /** The next progress that is so; what came before is dropped. */
        PrintProgress await(Predicate<PrintProgress> so) throws InterruptedException {
            while (true) {
                PrintProgress next = progress.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
                assertThat(next).as("progress").isNotNull();
                if (so.test(next)) {
                    return next;
                }
            }
        }

        PrintProgress.Paused awaitPause() throws InterruptedException {
            return (PrintProgress.Paused) await(PrintProgress.Paused.class::isInstance);
        }

        void interrupt() {
            thread.interrupt();
        }

        PrintOutcome outcome() throws Exception {
            return work.get(30, TimeUnit.SECONDS);
        }
    }
}
