package legalkiosk.hardware.printer.ipp;

import static legalkiosk.hardware.printer.ipp.PrinterTestKit.SOON;
import static legalkiosk.hardware.printer.ipp.PrinterTestKit.until;
import static legalkiosk.hardware.printer.ipp.PrinterTestKit.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import legalkiosk.hardware.simulator.printer.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingTest {
    private PrinterTestKit kit;
    private PrinterSimulator simulator;

    @BeforeEach
    void aPrinter(@TempDir Path folder) {
        kit = new PrinterTestKit(folder);
        simulator = kit.simulator;
    }

    @AfterEach
    void away() {
        kit.close();
    }

    @Test
    void aPaperArrivesByteForByteAndItsPagesAreCounted() throws Exception {
        PrintRequest request = kit.aJob(3);

        PrintOutcome outcome = kit.print(request);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PrintOutcome.Printed.class, it -> assertThat(it.pages()).isEqualTo(3));
        assertThat(simulator.printed()).hasSize(1);
        assertThat(Files.readAllBytes(simulator.printed().getFirst())).isEqualTo(Files.readAllBytes(request.pdf()));
    }

    @Test
    void theNumberOfPagesIsKnownBeforeAnythingIsPrintedAndGrowsWhilePrinting() {
        List<PrintProgress> told = new ArrayList<>();

        kit.printer.print(kit.aJob(200), told::add);

        assertThat(told.getFirst()).isEqualTo(new PrintProgress.Sending(200));
        List<Integer> pages = told.stream()
                .filter(PrintProgress.Printing.class::isInstance)
                .map(it -> ((PrintProgress.Printing) it).pagesDone())
                .toList();
        assertThat(pages).isSorted().doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void copiesAreCountedAndMadeByThePrinter() {
        PrintRequest request = new PrintRequest(UUID.randomUUID(), kit.aPaper(2), 3, true, SOON);

        assertThat(kit.print(request))
                .isInstanceOfSatisfying(
                        PrintOutcome.Printed.class, it -> assertThat(it.pages()).isEqualTo(6));
        assertThat(kit.pagesOf(request.job())).isEqualTo(6);
    }

    @Test
    void anEmptyTrayPausesTheJobAndARefillLetsItGoOn() throws Exception {
        simulator.paperOutAfter(2);
        PrinterTestKit.Running running = kit.start(kit.aJob(5));

        assertThat(running.awaitPause().reasons()).containsExactly(PrinterReason.PAPER_EMPTY);
        assertThat(kit.pagesOf(running.job)).isEqualTo(2);
        simulator.refill();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.pagesOf(running.job)).isEqualTo(5);
    }

    @Test
    void everyTroubleIsToldByItsNameAndTheJobGoesOnWhenItIsGone() throws Exception {
        everyTroubleIsTold(Trouble.JAM, PrinterReason.PAPER_JAM, simulator::clear);
        everyTroubleIsTold(Trouble.COVER_OPEN, PrinterReason.COVER_OPEN, simulator::coverClose);
        everyTroubleIsTold(Trouble.TONER_OUT, PrinterReason.TONER_EMPTY, simulator::tonerIn);
        everyTroubleIsTold(Trouble.PAUSED, PrinterReason.PAUSED, simulator::unpause);
    }

    private void everyTroubleIsTold(Trouble trouble, PrinterReason reason, Runnable cure) throws Exception {
        simulator.troubleAfter(trouble, 2);
        PrinterTestKit.Running running = kit.start(kit.aJob(4));

        assertThat(running.awaitPause().reasons()).containsExactly(reason);
        assertThat(kit.pagesOf(running.job)).isEqualTo(2);
        cure.run();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(running.job)).isEqualTo(1);
    }

    @Test
    void aPrinterThatHasStoppedGetsNothingUntilItIsReady() throws Exception {
        simulator.coverOpen();
        PrinterTestKit.Running running = kit.start(kit.aJob(1));

        assertThat(running.awaitPause().reasons()).containsExactly(PrinterReason.COVER_OPEN);
        assertThat(simulator.status()).contains("queued=0");
        simulator.coverClose();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void aJobThatWaitedForPaperUntilItsDeadlineDoesNotComeOutLater() throws Exception {
        simulator.paperOutAfter(1);
        PrintRequest request = within(kit.aJob(3), Duration.ofMillis(2500));

        PrintOutcome outcome = kit.print(request);
        simulator.refill();
        kit.print(kit.aJob(1));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PrintOutcome.NeedsAttention.class,
                        it -> assertThat(it.reasons()).containsExactly(PrinterReason.PAPER_EMPTY));
        assertThat(kit.pagesOf(request.job())).isEqualTo(1);
        assertThat(simulator.printed()).hasSize(1);
    }

    @Test
    void anAbsentPrinterIsToldSoonAndFoundAgainWhenItReturns() throws Exception {
        simulator.offline();
        PrintRequest request = kit.aJob(1);
        long start = System.nanoTime();

        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.NotConnected.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        simulator.online();

        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
    }

    @Test
    void aCablePulledWhilePrintingIsToldAndTheJobIsFoundAgain() throws Exception {
        simulator.paperOutAfter(2);
        PrinterTestKit.Running running = kit.start(kit.aJob(4));
        running.awaitPause();

        simulator.offline();
        running.await(it -> it.equals(new PrintProgress.Paused(List.of(PrinterReason.OFFLINE))));
        simulator.refill();
        until(() -> kit.timesPrinted(running.job) == 1);
        simulator.online();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(running.job)).isEqualTo(1);
    }

    @Test
    void aJobWhosePrinterIsGoneAtTheDeadlineIsTakenBackWhenThePrinterReturns() throws Exception {
        simulator.paperOutAfter(1);
        PrinterTestKit.Running running = kit.start(within(kit.aJob(3), Duration.ofSeconds(1)));
        running.awaitPause();
        simulator.offline();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(kit.printer.unfinished()).containsExactly(running.job);
        simulator.online();
        until(() -> kit.printer.unfinished().isEmpty());
        simulator.refill();
        kit.print(kit.aJob(1));

        assertThat(kit.pagesOf(running.job)).isEqualTo(1);
    }

    @Test
    void aPrinterThatForgotTheJobLeavesAnHonestDoubt() throws Exception {
        simulator.paperOutAfter(1);
        PrinterTestKit.Running running = kit.start(kit.aJob(2));
        running.awaitPause();

        simulator.powerCycle();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(kit.printer.print(new PrintRequest(running.job, kit.aPaper(2), 1, false, SOON), it -> {}))
                .isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(kit.timesPrinted(running.job)).isZero();
    }

    @Test
    void aFileThatIsNoPdfIsRefusedBeforeAnythingIsSent() throws Exception {
        Path text = Files.writeString(kit.folder.resolve("letter.pdf"), "您好");

        assertThat(kit.print(PrintRequest.of(text, SOON)))
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        it -> assertThat(it.retryable()).isFalse());
        assertThat(simulator.status()).contains("queued=0");
    }

    @Test
    void healthFollowsThePrinterAndListenersHearOfIt() throws Exception {
        List<DeviceHealth> heard = new CopyOnWriteArrayList<>();
        kit.printer.addHealthListener(heard::add);

        until(() -> kit.printer.health() instanceof DeviceHealth.Ready);
        simulator.paperOut();
        until(() -> kit.printer.health().reasons().equals(List.of("printer.reason.paper-empty")));
        simulator.offline();
        until(() -> kit.printer.health() instanceof DeviceHealth.NotConnected);
        simulator.online();
        simulator.refill();
        until(() -> kit.printer.health() instanceof DeviceHealth.Ready);

        assertThat(heard).hasSizeGreaterThanOrEqualTo(3);
    }
}
