package legalkiosk.hardware.printer.ipp;

import static legalkiosk.hardware.printer.ipp.PrinterTestKit.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.PrinterReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver against a printer that somebody else wrote. */
@Tag("e2e")
class EvePrinterE2eTest {
    @TempDir
    private Path folder;

    private EvePrinter eve;
    private IppPrinter printer;

    @BeforeEach
    void aForeignPrinter() throws Exception {
        eve = EvePrinter.start(folder.resolve("eve"));
        printer = aDriver();
    }

    private IppPrinter aDriver() {
        return new IppPrinter(
                IppPrinterConfig.at(eve.uri(), folder.resolve("journal")).withTimings(PrinterTestKit.hurried()),
                Clock.systemUTC());
    }

    @AfterEach
    void away() {
        if (printer != null) {
            printer.close();
        }
        if (eve != null) {
            eve.close();
        }
    }

    @Test
    void aPaperArrivesByteForByte() throws Exception {
        Path paper = PrinterTestKit.aPaper(folder, 3);

        PrintOutcome outcome = printer.print(new PrintRequest(UUID.randomUUID(), paper, 1, true, SOON), it -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PrintOutcome.Printed.class, it -> assertThat(it.pages()).isEqualTo(3));
        assertThat(eve.printed()).hasSize(1);
        assertThat(Files.readAllBytes(eve.printed().getFirst())).isEqualTo(Files.readAllBytes(paper));
    }

    @Test
    void paperOutInTheMiddleIsToldAndTheJobGoesOnAfterTheRefill() throws Exception {
        eve.paperOut();
        PrintRequest request = PrintRequest.of(PrinterTestKit.aPaper(folder, 2), SOON);
        BlockingQueue<PrintProgress> progress = new LinkedBlockingQueue<>();
        FutureTask<PrintOutcome> work = new FutureTask<>(() -> printer.print(request, progress::add));
        Thread.ofVirtual().start(work);

        PrintProgress next = progress.poll(10, TimeUnit.SECONDS);
        while (next != null && !(next instanceof PrintProgress.Paused)) {
            next = progress.poll(10, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo(new PrintProgress.Paused(List.of(PrinterReason.PAPER_EMPTY)));
        assertThat(eve.printed()).isEmpty();
        eve.refill();

        assertThat(work.get(20, TimeUnit.SECONDS)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(eve.printed()).hasSize(1);
    }

    /** ippeveprinter lets a print command run on after Cancel-Job and says so: the job stays processing. */
    @Test
    void aCancelThatThePrinterDoesNotConfirmIsNotPromised() throws Exception {
        eve.paperOut();
        PrintRequest request = PrintRequest.of(PrinterTestKit.aPaper(folder, 2), Duration.ofSeconds(1));

        assertThat(printer.print(request, it -> {})).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(printer.unfinished()).containsExactly(request.job());
        eve.refill();

        PrinterTestKit.until(() -> printer.unfinished().isEmpty());
    }

    @Test
    void aPrinterThatTakesOneJobAtATimeIsWaitedFor() throws Exception {
        eve.paperOut();
        PrintRequest first = PrintRequest.of(PrinterTestKit.aPaper(folder, 2), SOON);
        FutureTask<PrintOutcome> work = new FutureTask<>(() -> printer.print(first, progress -> {}));
        Thread.ofVirtual().start(work);
        PrinterTestKit.until(() -> printer.health() instanceof DeviceHealth.Busy);
        PrintRequest second = PrintRequest.of(PrinterTestKit.aPaper(folder, 1), SOON);
        BlockingQueue<PrintProgress> progress = new LinkedBlockingQueue<>();
        FutureTask<PrintOutcome> more = new FutureTask<>(() -> printer.print(second, progress::add));
        Thread.ofVirtual().start(more);
        assertThat(progress.poll(5, TimeUnit.SECONDS)).isEqualTo(new PrintProgress.Sending(1));
        assertThat(progress.poll(500, TimeUnit.MILLISECONDS)).as("waits").isNull();
        eve.refill();

        assertThat(work.get(20, TimeUnit.SECONDS)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(more.get(20, TimeUnit.SECONDS)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(eve.printed()).hasSize(2);
    }

    @Test
    void killedBetweenSendingAndAnswerNothingIsPrintedTwice() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        for (int round = 0; round < 6; round++) {
            PrintRequest request = PrintRequest.of(PrinterTestKit.aPaper(folder, 2), SOON);
            KilledPrinting.atARandomMoment(eve.uri(), folder.resolve("journal"), request, random);

            PrintOutcome outcome = printer.resume(request.job(), SOON, it -> {});
            if (outcome instanceof PrintOutcome.Failed) {
                outcome = printer.print(request, it -> {});
            }

            long times = eve.printed().stream()
                    .filter(it -> it.toString().contains(request.job().toString()))
                    .count();
            assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(times).isEqualTo(1);
        }
    }
}
