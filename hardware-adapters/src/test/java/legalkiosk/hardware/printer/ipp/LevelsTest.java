package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.PrinterLevels.Kind;
import legalkiosk.hardware.printer.WaitingJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a printer tells about toner, paper and its counter, and what waits in it. */
class LevelsTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private PrinterTestKit kit;

    @BeforeEach
    void start() {
        kit = new PrinterTestKit(folder);
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void tonerPaperAndCounterAreToldAsTheyFall() throws Exception {
        kit.simulator.levels(30, 12);
        PrinterTestKit.until(() -> kit.printer.levels().sheets().equals(OptionalInt.of(12)));
        assertThat(kit.printer.levels().least(Kind.TONER)).hasValue(30);
        assertThat(kit.printer.levels().trays().getFirst().capacity()).hasValue(250);
        long before = kit.printer.levels().pagesEver().orElseThrow();

        assertThat(kit.print(kit.aJob(3))).isInstanceOf(PrintOutcome.Printed.class);

        PrinterTestKit.until(() -> kit.printer.levels().sheets().equals(OptionalInt.of(9)));
        assertThat(kit.printer.levels().pagesEver()).hasValue(before + 3);
    }

    @Test
    void aPrinterThatSpeaksTheOlderWordsTellsItsTonerOnly() throws Exception {
        kit.simulator.levels(30, 12);
        kit.simulator.tellsLevels("markers");
        PrinterTestKit.until(() -> !kit.printer.levels().supplies().isEmpty()
                && kit.printer.levels().trays().isEmpty());
        assertThat(kit.printer.levels().supplies())
                .containsExactly(new PrinterLevels.Supply(Kind.TONER, "Black Toner", OptionalInt.of(30)));
        assertThat(kit.printer.levels().pagesEver()).isEmpty();
    }

    @Test
    void whatAPrinterDoesNotTellIsNotGuessed() throws Exception {
        PrinterTestKit.until(() -> !kit.printer.levels().supplies().isEmpty());
        kit.simulator.tellsLevels("nothing");
        PrinterTestKit.until(() -> kit.printer.levels().equals(PrinterLevels.NOT_TOLD));
        assertThat(kit.printer.levels().least(Kind.TONER)).isEmpty();
        assertThat(kit.printer.levels().sheets()).isEmpty();
    }

    @Test
    void aJobThatWaitsForPaperIsSeenAndTakenOutByATechnician() throws Exception {
        kit.simulator.paperOutAfter(1);
        PrintRequest request = kit.aJob(3);
        PrinterTestKit.Running running = kit.start(request);
        running.awaitPause();

        List<WaitingJob> waiting = kit.printer.waiting(LIMIT).orElseThrow();
        assertThat(waiting).extracting(WaitingJob::ours).containsExactly(Optional.of(request.job()));
        assertThat(kit.printer.withdraw(waiting.getFirst(), LIMIT)).isTrue();

        assertThat(kit.printer.waiting(LIMIT)).contains(List.of());
        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Failed.class);
        kit.simulator.refill();
        assertThat(kit.print(kit.aJob(1))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.pagesOf(request.job())).isEqualTo(1);
    }

    @Test
    void anotherJobThatHasTheNumberNowIsLeftAlone() throws Exception {
        kit.simulator.paperOutAfter(1);
        PrintRequest request = kit.aJob(2);
        PrinterTestKit.Running running = kit.start(request);
        running.awaitPause();
        WaitingJob now = kit.printer.waiting(LIMIT).orElseThrow().getFirst();
        WaitingJob before = new WaitingJob(now.printer(), now.number(), Optional.of(UUID.randomUUID()), 0);

        assertThat(kit.printer.withdraw(before, LIMIT))
                .as("what was seen is over")
                .isTrue();
        kit.simulator.refill();

        assertThat(running.outcome()).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void aPrinterThatDoesNotAnswerTellsNoQueue() {
        kit.simulator.offline();
        assertThat(kit.printer.waiting(Duration.ofMillis(200))).isEmpty();
    }
}
