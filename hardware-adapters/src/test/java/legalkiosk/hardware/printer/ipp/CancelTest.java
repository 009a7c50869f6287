package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.simulator.printer.LineFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelTest {
    private PrinterTestKit kit;

    @BeforeEach
    void aPrinter(@TempDir Path folder) {
        kit = new PrinterTestKit(folder);
    }

    @AfterEach
    void away() {
        kit.close();
    }

    @Test
    void aCancelledJobStopsAndDoesNotComeOutLater() throws Exception {
        kit.simulator.paperOutAfter(1);
        PrinterTestKit.Running running = kit.start(kit.aJob(3));
        running.awaitPause();

        running.interrupt();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Cancelled.class);
        kit.simulator.refill();
        kit.print(kit.aJob(1));
        assertThat(kit.pagesOf(running.job)).isEqualTo(1);
        assertThat(kit.simulator.printed()).hasSize(1);
    }

    @Test
    void aJobThatWaitsForAPrinterIsCancelledAtOnce() throws Exception {
        kit.simulator.paperOut();
        PrinterTestKit.Running running = kit.start(kit.aJob(1));
        running.awaitPause();

        running.interrupt();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Cancelled.class);
    }

    @Test
    void theInterruptOfTheCallerIsKept() {
        AtomicBoolean kept = new AtomicBoolean();
        kit.simulator.paperOutAfter(1);

        PrintOutcome outcome = kit.printer.print(kit.aJob(2), progress -> {
            if (progress instanceof PrintProgress.Paused) {
                Thread.currentThread().interrupt();
            }
        });
        kept.set(Thread.interrupted());

        assertThat(outcome).isInstanceOf(PrintOutcome.Cancelled.class);
        assertThat(kept).isTrue();
    }

    @Test
    void cancellingWhileAnAnswerIsAwaitedLeavesNoJobBehind() throws Exception {
        for (Operation question : new Operation[] {Operation.createJob, Operation.sendDocument}) {
            kit.simulator.faultAt(question, new LineFault.Late(Duration.ofMillis(250)));
            PrinterTestKit.Running running = kit.start(kit.aJob(30));
            running.await(PrintProgress.Sending.class::isInstance);

            running.interrupt();

            assertThat(running.outcome()).isInstanceOf(PrintOutcome.Cancelled.class);
            kit.print(kit.aJob(1));
            assertThat(kit.timesPrinted(running.job)).isZero();
        }
    }

    @Test
    void aCancelThatCannotBeDeliveredIsNotPromisedButCarriedOutLater() throws Exception {
        kit.simulator.paperOutAfter(1);
        PrinterTestKit.Running running = kit.start(kit.aJob(3));
        running.awaitPause();
        kit.simulator.offline();

        running.interrupt();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Unknown.class);
        kit.simulator.online();
        PrinterTestKit.until(() -> kit.printer.unfinished().isEmpty());
        kit.simulator.refill();
        kit.print(kit.aJob(1));
        assertThat(kit.pagesOf(running.job)).isEqualTo(1);
    }

    @Test
    void closingTheDriverTakesItsJobsBack() throws Exception {
        kit.simulator.paperOutAfter(1);
        PrinterTestKit.Running running = kit.start(kit.aJob(3));
        running.awaitPause();

        kit.printer.close();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Cancelled.class);
        assertThat(kit.simulator.status()).contains("queued=0");
    }

    @Test
    void aCancelledJobIsNotPrintedUnderItsOldName() throws Exception {
        kit.simulator.paperOutAfter(1);
        PrintRequest request = kit.aJob(2);
        PrinterTestKit.Running running = kit.start(request);
        running.awaitPause();
        running.interrupt();
        running.outcome();
        kit.simulator.refill();

        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Cancelled.class);
        assertThat(kit.timesPrinted(request.job())).isZero();
    }
}
