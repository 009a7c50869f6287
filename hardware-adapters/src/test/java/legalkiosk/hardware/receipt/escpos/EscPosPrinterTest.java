package legalkiosk.hardware.receipt.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.receipt.Paper;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.receipt.ReceiptPicture;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.hardware.receipt.SampleReceipts;
import legalkiosk.hardware.simulator.receipt.ReceiptPrinterSimulator;
import legalkiosk.hardware.simulator.receipt.ReceiptTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EscPosPrinterTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Timings QUICK = new Timings(
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(800),
            Duration.ofMillis(50),
            Duration.ofMillis(20));

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void away() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        threads.shutdownNow();
    }

    private ReceiptPrinterSimulator aPrinter() {
        return kept(ReceiptPrinterSimulator.onSocket(folder, 576, 0));
    }

    private ReceiptPrinter driverOf(ReceiptPrinterSimulator printer) {
        return driverAt(printer.address());
    }

    private ReceiptPrinter driverAt(String address) {
        return kept(EscPosPrinter.open(
                LineAddress.of(address), PaperWidth.MM80, SampleReceipts.FONTS, Clock.systemUTC(), QUICK));
    }

    private <T extends AutoCloseable> T kept(T each) {
        open.add(each);
        return each;
    }

    private static PrintOutcome print(ReceiptPrinter driver, UUID job) {
        return driver.print(job, SampleReceipts.booking(), LONG, progress -> {});
    }

    private static PrintOutcome print(ReceiptPrinter driver) {
        return print(driver, UUID.randomUUID());
    }

    private static void comesOut(ReceiptPrinterSimulator printer, int papers) throws Exception {
        assertThat(printer.papers()).hasSize(papers);
        assertThat(printer.strays()).isZero();
        Paper paper = Paper.at(printer.papers().getLast());
        assertThat(paper.code()).contains("HSLK:B:K7M-402");
        assertThat(paper.shows(new ReceiptPicture(SampleReceipts.FONTS, PaperWidth.MM80).of(SampleReceipts.booking())))
                .isTrue();
    }

    private static void awaitHealth(ReceiptPrinter driver, Class<? extends DeviceHealth> wanted) throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        driver.addHealthListener(health -> {
            if (wanted.isInstance(health)) {
                there.countDown();
            }
        });
        assertThat(wanted.isInstance(driver.health()) || there.await(10, TimeUnit.SECONDS))
                .as("%s, it is %s", wanted, driver.health())
                .isTrue();
    }

    /** Runs something the first time that the printer waits for a person. */
    private static Consumer<PrintProgress> whenPaused(Runnable action, List<PrintProgress> seen) {
        return progress -> {
            boolean first = seen.stream().noneMatch(PrintProgress.Paused.class::isInstance);
            seen.add(progress);
            if (first && progress instanceof PrintProgress.Paused) {
                action.run();
            }
        };
    }

    @Test
    void aReceiptComesOutOfASocketDotByDotAsItWasDrawn() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();

        assertThat(print(driverOf(printer))).isInstanceOf(PrintOutcome.Printed.class);
        comesOut(printer, 1);
    }

    @Test
    void aReceiptComesOutOfASerialLine() throws Exception {
        ReceiptPrinterSimulator printer = kept(ReceiptPrinterSimulator.onTerminal(folder, 576));

        assertThat(print(driverOf(printer))).isInstanceOf(PrintOutcome.Printed.class);
        comesOut(printer, 1);
    }

    @Test
    void aReceiptComesOutOfADeviceFile() throws Exception {
        ReceiptPrinterSimulator printer = kept(ReceiptPrinterSimulator.onTerminal(folder, 576));

        assertThat(print(driverAt(printer.deviceFile()))).isInstanceOf(PrintOutcome.Printed.class);
        comesOut(printer, 1);
    }

    @Test
    void theSameJobIsPrintedOnce() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        ReceiptPrinter driver = driverOf(printer);
        UUID job = UUID.randomUUID();

        assertThat(print(driver, job)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(print(driver, job)).isInstanceOf(PrintOutcome.Printed.class);
        comesOut(printer, 1);
    }

    @Test
    void anEmptyRollInTheMiddleIsWaitedForAndTheReceiptGoesOn() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.paperOutAfter(300);
        List<PrintProgress> seen = new ArrayList<>();

        PrintOutcome outcome = driverOf(printer)
                .print(
                        UUID.randomUUID(),
                        SampleReceipts.booking(),
                        LONG,
                        whenPaused(() -> printer.mend(ReceiptTrouble.PAPER_OUT), seen));

        assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(seen).contains(new PrintProgress.Paused(List.of(PrinterReason.PAPER_EMPTY)));
        comesOut(printer, 1);
    }

    @Test
    void anOpenCoverBeforeTheBeginningIsWaitedFor() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.trouble(ReceiptTrouble.COVER_OPEN);
        List<PrintProgress> seen = new ArrayList<>();

        PrintOutcome outcome = driverOf(printer)
                .print(
                        UUID.randomUUID(),
                        SampleReceipts.booking(),
                        LONG,
                        whenPaused(() -> printer.mend(ReceiptTrouble.COVER_OPEN), seen));

        assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(seen).contains(new PrintProgress.Paused(List.of(PrinterReason.COVER_OPEN)));
        comesOut(printer, 1);
    }

    @Test
    void whatNobodyRefillsIsTakenBackAndDoesNotComeOutForTheNextPerson() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        ReceiptPrinter driver = driverOf(printer);
        printer.paperOutAfter(300);

        PrintOutcome outcome =
                driver.print(UUID.randomUUID(), SampleReceipts.booking(), Duration.ofMillis(900), progress -> {});

        assertThat(outcome).isInstanceOfSatisfying(PrintOutcome.NeedsAttention.class, attention -> {
            assertThat(attention.reasons()).containsExactly(PrinterReason.PAPER_EMPTY);
            assertThat(attention.facts()).startsWith("taken back");
        });
        printer.mend(ReceiptTrouble.PAPER_OUT);
        assertThat(print(driver)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(Paper.at(printer.papers().getFirst()).code()).as("the piece").isEmpty();
        comesOut(printer, 2);
    }

    @Test
    void aWholeReceiptThatThePrinterDoesNotGiveBackIsUnknownAndNeverSentAgain() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.trouble(ReceiptTrouble.NEVER_FORGETS);
        int rows = new ReceiptPicture(SampleReceipts.FONTS, PaperWidth.MM80)
                .of(SampleReceipts.booking())
                .height();
        printer.paperOutAfter(rows - 1);
        ReceiptPrinter driver = driverOf(printer);
        UUID job = UUID.randomUUID();

        assertThat(driver.print(job, SampleReceipts.booking(), Duration.ofMillis(900), progress -> {}))
                .isInstanceOfAny(PrintOutcome.Unknown.class, PrintOutcome.NeedsAttention.class);
    }

    @Test
    void aPrinterThatNeverSaysItCameToTheEndIsUnknownAndNothingIsSentTwice() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.trouble(ReceiptTrouble.NO_FENCE);
        ReceiptPrinter driver = driverOf(printer);
        UUID job = UUID.randomUUID();

        assertThat(print(driver, job)).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(print(driver, job)).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(printer.papers()).hasSize(1);
    }

    @Test
    void aCablePulledInTheMiddleOfAPictureIsToldAndTheNextReceiptIsClean() throws Exception {
        for (int bytes : List.of(700, 4000, 9000, 20_000)) {
            try (ReceiptPrinterSimulator printer =
                            ReceiptPrinterSimulator.onSocket(folder.resolve("at-" + bytes), 576, 0);
                    ReceiptPrinter driver = driverOf(printer)) {
                awaitHealth(driver, DeviceHealth.Ready.class);
                UUID job = UUID.randomUUID();
                printer.unplugAfter(bytes);

                assertThat(print(driver, job))
                        .as("%d bytes", bytes)
                        .isInstanceOfSatisfying(
                                PrintOutcome.Failed.class,
                                failed -> assertThat(failed.retryable()).isTrue());
                awaitHealth(driver, DeviceHealth.NotConnected.class);

                printer.replug();
                awaitHealth(driver, DeviceHealth.Ready.class);
                assertThat(print(driver, job)).isInstanceOf(PrintOutcome.Printed.class);
                comesOut(printer, 2);
            }
        }
    }

    @Test
    void withoutAPrinterTheAnswerComesAtOnceAndNothingIsLost() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        ReceiptPrinter driver = driverOf(printer);
        awaitHealth(driver, DeviceHealth.Ready.class);
        printer.unplug();
        awaitHealth(driver, DeviceHealth.NotConnected.class);

        assertThat(print(driver)).isInstanceOf(PrintOutcome.NotConnected.class);
        assertThat(driver.canPrint()).isFalse();
        printer.replug();
        awaitHealth(driver, DeviceHealth.Ready.class);
        assertThat(print(driver)).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void aPrinterThatIsSilentOrTalksNonsenseIsNotConnected() throws Exception {
        for (ReceiptTrouble trouble : List.of(ReceiptTrouble.SILENT, ReceiptTrouble.NONSENSE)) {
            ReceiptPrinterSimulator printer =
                    kept(ReceiptPrinterSimulator.onSocket(folder.resolve(trouble.name()), 576, 0));
            printer.trouble(trouble);
            ReceiptPrinter driver = driverOf(printer);

            assertThat(print(driver)).as(trouble.name()).isInstanceOf(PrintOutcome.NotConnected.class);
            printer.mend(trouble);
            awaitHealth(driver, DeviceHealth.Ready.class);
            assertThat(printer.papers()).isEmpty();
        }
    }

    @Test
    void aRollThatIsNearlyEmptyIsToldAndStillPrints() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.trouble(ReceiptTrouble.PAPER_LOW);
        ReceiptPrinter driver = driverOf(printer);
        awaitHealth(driver, DeviceHealth.NeedsAttention.class);

        assertThat(driver.health().reasons()).containsExactly("receipt.reason.paper-low");
        assertThat(driver.canPrint()).isTrue();
        assertThat(print(driver)).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void aStuckCutterIsNamed() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.trouble(ReceiptTrouble.CUTTER_STUCK);
        ReceiptPrinter driver = driverOf(printer);
        awaitHealth(driver, DeviceHealth.NeedsAttention.class);

        assertThat(driver.health().reasons()).containsExactly("receipt.reason.cutter");
        assertThat(driver.canPrint()).isFalse();
    }

    @Test
    void aCancelledReceiptIsCutOffAndTheNextIsClean() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.speed(500);
        ReceiptPrinter driver = driverOf(printer);
        CountDownLatch printing = new CountDownLatch(1);
        Future<PrintOutcome> running =
                threads.submit(() -> driver.print(UUID.randomUUID(), SampleReceipts.booking(), LONG, progress -> {
                    if (progress instanceof PrintProgress.Printing) {
                        printing.countDown();
                        Thread.currentThread().interrupt();
                    }
                }));

        assertThat(printing.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(running.get(10, TimeUnit.SECONDS)).isInstanceOf(PrintOutcome.Cancelled.class);

        printer.speed(100_000);
        assertThat(print(driver)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(Paper.at(printer.papers().getFirst()).code()).isEmpty();
        comesOut(printer, 2);
    }

    @Test
    void closingTheDriverEndsAReceiptThatWaitsForPaper() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.trouble(ReceiptTrouble.PAPER_OUT);
        ReceiptPrinter driver = driverOf(printer);
        CountDownLatch waiting = new CountDownLatch(1);
        Future<PrintOutcome> running = threads.submit(() -> driver.print(
                UUID.randomUUID(), SampleReceipts.booking(), LONG, whenPaused(waiting::countDown, new ArrayList<>())));

        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        driver.close();

        assertThat(running.get(10, TimeUnit.SECONDS)).isInstanceOf(PrintOutcome.Cancelled.class);
        assertThat(print(driver)).isInstanceOf(PrintOutcome.Cancelled.class);
    }

    @Test
    void aSlowPrinterIsWaitedFor() throws Exception {
        ReceiptPrinterSimulator printer = aPrinter();
        printer.speed(400);

        assertThat(print(driverOf(printer))).isInstanceOf(PrintOutcome.Printed.class);
        comesOut(printer, 1);
    }
}
