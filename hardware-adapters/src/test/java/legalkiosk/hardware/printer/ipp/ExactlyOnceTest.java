package legalkiosk.hardware.printer.ipp;

import static legalkiosk.hardware.printer.ipp.PrinterTestKit.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.simulator.printer.LineFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Whatever the line and the machine do, in whatever order: the answer is true, and nothing comes out twice. */
class ExactlyOnceTest {
    /** What happens to the machine, or to the caller, so long after the job began. */
    record Mishap(int afterMillis, Act act) {}

    enum Act {
        PAPER_OUT_AND_REFILL,
        CABLE_OUT_AND_IN,
        JAM_AND_CLEAR,
        POWER_CYCLE,
        INTERRUPT,
        NOTHING
    }

    @Provide
    Arbitrary<List<LineFault>> faults() {
        return Arbitraries.<LineFault>frequencyOf(
                        Tuple.of(6, Arbitraries.just(new LineFault.None())),
                        Tuple.of(2, Arbitraries.just(new LineFault.LoseAnswer())),
                        Tuple.of(1, Arbitraries.just(new LineFault.LoseQuestion())),
                        Tuple.of(1, Arbitraries.just(new LineFault.CutDocument())),
                        Tuple.of(1, Arbitraries.just(new LineFault.Nonsense())),
                        Tuple.of(1, Arbitraries.just(new LineFault.HttpError(503))),
                        Tuple.of(1, Arbitraries.just(new LineFault.Late(Duration.ofMillis(150)))))
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<Mishap> mishaps() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(Act.class))
                .as(Mishap::new);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theAnswerIsTrueAndNothingComesOutTwice(
            @ForAll("faults") List<LineFault> faults, @ForAll("mishaps") Mishap mishap) throws Exception {
        Path folder = Files.createTempDirectory("exactly-once");
        try (PrinterTestKit kit = new PrinterTestKit(folder, impatient())) {
            kit.simulator.plan(faults);
            PrintRequest request = within(kit.aJob(3), Duration.ofMillis(1500));
            PrinterTestKit.Running running = kit.start(request);
            befall(kit, running, mishap);

            PrintOutcome outcome = running.outcome();

            holds(kit, request, outcome);
            kit.simulator.plan(List.of());
            settleAndLookAgain(kit, request, outcome);
        } finally {
            delete(folder);
        }
    }

    @Tag("fuzz")
    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void theAnswerIsTrueAndNothingComesOutTwiceInALongRun(
            @ForAll("faults") List<LineFault> faults, @ForAll("mishaps") Mishap mishap) throws Exception {
        theAnswerIsTrueAndNothingComesOutTwice(faults, mishap);
    }

    private static void holds(PrinterTestKit kit, PrintRequest request, PrintOutcome outcome) {
        long whole = kit.timesPrinted(request.job());
        assertThat(whole).as("%s", outcome).isLessThanOrEqualTo(1);
        assertThat(kit.pagesOf(request.job())).as("%s", outcome).isLessThanOrEqualTo(3);
        switch (outcome) {
            case PrintOutcome.Printed printed ->
                assertThat(whole).as("%s", printed).isEqualTo(1);
            case PrintOutcome.Unknown doubt -> {
                // either may be true
            }
            case PrintOutcome.Cancelled other ->
                assertThat(whole).as("%s", other).isZero();
            case PrintOutcome.NotConnected other ->
                assertThat(whole).as("%s", other).isZero();
            case PrintOutcome.NeedsAttention other ->
                assertThat(whole).as("%s", other).isZero();
            case PrintOutcome.Failed other -> assertThat(whole).as("%s", other).isZero();
        }
    }

    /** A job that was not printed does not come out later, when all is well again and others print. */
    private static void settleAndLookAgain(PrinterTestKit kit, PrintRequest request, PrintOutcome outcome) {
        kit.simulator.alwaysNonsense(false);
        for (int i = 0; i < 20 && !(kit.print(kit.aJob(1)) instanceof PrintOutcome.Printed); i++) {
            kit.simulator.online();
            kit.simulator.refill();
            kit.simulator.clear();
        }
        holds(kit, request, outcome);
    }

    private static void befall(PrinterTestKit kit, PrinterTestKit.Running running, Mishap mishap) throws Exception {
        Thread.ofVirtual().start(() -> act(kit, running, mishap)).join();
    }

    private static void act(PrinterTestKit kit, PrinterTestKit.Running running, Mishap mishap) {
        try {
            pause(mishap.afterMillis());
            switch (mishap.act()) {
                case PAPER_OUT_AND_REFILL -> {
                    kit.simulator.paperOut();
                    pause(100);
                    kit.simulator.refill();
                }
                case CABLE_OUT_AND_IN -> {
                    kit.simulator.offline();
                    pause(100);
                    kit.simulator.online();
                }
                case JAM_AND_CLEAR -> {
                    kit.simulator.jam();
                    pause(100);
                    kit.simulator.clear();
                }
                case POWER_CYCLE -> kit.simulator.powerCycle();
                case INTERRUPT -> running.interrupt();
                case NOTHING -> {
                    // a quiet day
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) throws InterruptedException {
        var unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    /** Late answers come after the limit of a call. */
    private static PrinterTimings impatient() {
        return new PrinterTimings(
                Duration.ofMillis(300),
                Duration.ofMillis(100),
                Duration.ofMillis(120),
                Duration.ofMillis(300),
                Duration.ofMillis(5),
                Duration.ofHours(1),
                Duration.ofMillis(600));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The question that matters most is met by every fault often enough. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void aDocumentWhoseAnswerIsLostIsNeverSentTwiceToPaper(@ForAll("faults") List<LineFault> faults) throws Exception {
        Path folder = Files.createTempDirectory("exactly-once");
        try (PrinterTestKit kit = new PrinterTestKit(folder, impatient())) {
            kit.simulator.faultAt(Operation.sendDocument, new LineFault.LoseAnswer());
            kit.simulator.plan(faults);
            PrintRequest request = within(kit.aJob(3), Duration.ofMillis(1500));

            holds(kit, request, kit.print(request));
        } finally {
            delete(folder);
        }
    }
}
