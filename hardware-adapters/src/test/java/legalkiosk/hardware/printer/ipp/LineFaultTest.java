package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.simulator.printer.LineFault;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineFaultTest {
    private static final List<Operation> QUESTIONS = List.of(
            Operation.getPrinterAttributes,
            Operation.validateJob,
            Operation.createJob,
            Operation.sendDocument,
            Operation.getJobAttributes);
    private static final List<LineFault> FAULTS = List.of(
            new LineFault.LoseAnswer(),
            new LineFault.LoseQuestion(),
            new LineFault.CutDocument(),
            new LineFault.Nonsense(),
            new LineFault.Late(Duration.ofMillis(700)),
            new LineFault.HttpError(503));

    @TempDir
    private Path folder;

    static Stream<Arguments> everyFaultAtEveryQuestion() {
        return QUESTIONS.stream().flatMap(question -> FAULTS.stream().map(fault -> Arguments.of(question, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFaultAtEveryQuestion")
    void oneBadAnswerCostsNoPaperAndNoJob(Operation question, LineFault fault) {
        try (PrinterTestKit kit = new PrinterTestKit(folder, PrinterTestKit.unwatched())) {
            kit.simulator.faultAt(question, fault);
            PrintRequest request = kit.aJob(2);

            assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
            assertThat(kit.pagesOf(request.job())).isEqualTo(2);
            assertThat(kit.simulator.status()).contains("queued=0");
        }
    }

    @Test
    void aPrinterThatAnswersNothingButNonsenseIsToldApart() {
        try (PrinterTestKit kit = new PrinterTestKit(folder, PrinterTestKit.unwatched())) {
            kit.simulator.alwaysNonsense(true);

            assertThat(kit.print(kit.aJob(1)))
                    .isInstanceOfSatisfying(
                            PrintOutcome.NotConnected.class,
                            it -> assertThat(it.facts()).contains("no IPP"));
        }
    }

    @Test
    void aPrinterSlowerThanEveryLimitEndsTheJobWithinDeadlineAndGrace() {
        try (PrinterTestKit kit = new PrinterTestKit(folder, PrinterTestKit.unwatched())) {
            kit.simulator.slow(Duration.ofSeconds(30));
            long start = System.nanoTime();

            assertThat(kit.print(kit.aJob(1))).isInstanceOf(PrintOutcome.NotConnected.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aPrinterThatGoesSilentAfterTakingTheDocumentLeavesADoubtWithinDeadlineAndGrace() {
        try (PrinterTestKit kit = new PrinterTestKit(folder, PrinterTestKit.unwatched())) {
            PrintRequest request = PrinterTestKit.within(kit.aJob(1), Duration.ofMillis(800));
            kit.simulator.faultAt(Operation.sendDocument, new LineFault.LoseAnswer());
            silentAboutJobs(kit.simulator);
            long start = System.nanoTime();

            PrintOutcome outcome = kit.printer.print(request, progress -> {});

            assertThat(outcome).isInstanceOf(PrintOutcome.Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3200));
            assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
        }
    }

    /** What a driver asks about a job is asked after Send-Document alone. */
    private static void silentAboutJobs(PrinterSimulator simulator) {
        for (int question = 0; question < 500; question++) {
            simulator.faultAt(Operation.getJobAttributes, new LineFault.LoseQuestion());
            simulator.faultAt(Operation.getJobs, new LineFault.LoseQuestion());
        }
    }
}
