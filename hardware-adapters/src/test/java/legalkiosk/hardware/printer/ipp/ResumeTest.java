package legalkiosk.hardware.printer.ipp;

import static legalkiosk.hardware.printer.ipp.PrinterTestKit.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restarted terminal makes of the notes and of the printer, for every step at which it can have died. */
class ResumeTest {
    private PrinterTestKit kit;
    private JobJournal journal;
    private IppOperations line;
    private PrintRequest request;

    @BeforeEach
    void aPrinter(@TempDir Path folder) throws Exception {
        kit = new PrinterTestKit(folder, PrinterTestKit.unwatched());
        journal = new JobJournal(folder.resolve("journal"), Clock.systemUTC());
        URI uri = kit.simulator.uri();
        line = new IppOperations(new IppTransport(uri, new okhttp3.OkHttpClient.Builder(), SOON), uri);
        request = kit.aJob(2);
    }

    @AfterEach
    void away() {
        kit.close();
    }

    private void died(Step step, int printerJob) {
        journal.note(journal.fresh(request.job(), 2, kit.simulator.uri()).numbered(printerJob), step);
    }

    private PrintOutcome resumed() {
        return kit.printer.resume(request.job(), Duration.ofSeconds(3), progress -> {});
    }

    private int created() throws Stopped {
        return ((Reply.Ok<Integer>) line.create(request, SOON)).value();
    }

    @Test
    void nothingIsKnownOfAJobThatNobodyBegan() {
        assertThat(resumed())
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        it -> assertThat(it.retryable()).isTrue());
    }

    @Test
    void beforeTheDocumentWasSentNothingWasPrintedAndTheJobMayBePrinted() throws Exception {
        died(Step.CREATED, created());

        assertThat(resumed())
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        it -> assertThat(it.retryable()).isTrue());
        assertThat(kit.simulator.status()).contains("queued=0");
        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
    }

    @Test
    void aDocumentThatNeverArrivedIsFoundOutAndMayBePrinted() throws Exception {
        died(Step.SENDING, created());

        assertThat(resumed())
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        it -> assertThat(it.retryable()).isTrue());
        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
    }

    @Test
    void aDocumentThatArrivedIsFollowedToItsEndAndNotSentAgain() throws Exception {
        int number = created();
        died(Step.SENDING, number);
        line.send(number, request.pdf(), SOON);

        assertThat(resumed()).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
    }

    @Test
    void printingAgainWithoutResumingIsJustAsSafe() throws Exception {
        int number = created();
        died(Step.SENDING, number);
        line.send(number, request.pdf(), SOON);

        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
    }

    @Test
    void aNumberThatAnotherJobNowBearsIsNotMistakenForOurs() throws Exception {
        died(Step.SENT, created());
        kit.simulator.powerCycle();
        PrintRequest stranger = kit.aJob(1);
        line.create(stranger, SOON);

        assertThat(resumed()).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(kit.simulator.status()).contains("queued=1");
    }

    @Test
    void aCancelThatWasNotConfirmedIsFinished() throws Exception {
        kit.simulator.paperOut();
        int number = created();
        line.send(number, request.pdf(), SOON);
        died(Step.CANCEL_WANTED, number);

        assertThat(resumed()).isInstanceOf(PrintOutcome.Failed.class);
        kit.simulator.refill();
        kit.print(kit.aJob(1));
        assertThat(kit.timesPrinted(request.job())).isZero();
    }

    @Test
    void aPrinterThatDoesNotReturnLeavesADoubt() {
        died(Step.SENT, 1);
        kit.simulator.offline();

        PrintOutcome outcome = kit.printer.resume(request.job(), Duration.ofMillis(500), progress -> {});

        assertThat(outcome).isInstanceOf(PrintOutcome.Unknown.class);
    }

    @Test
    void aNoteThatCannotBeReadCountsAsADoubt() throws Exception {
        Files.writeString(kit.folder.resolve("journal").resolve(request.job() + ".job"), "step=SENT\0\0");

        assertThat(kit.print(request)).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(kit.simulator.printed()).isEmpty();
    }

    @Test
    void aNoteHoldsNothingButNumbers() throws Exception {
        kit.print(request);

        String note = Files.readString(kit.folder.resolve("journal").resolve(request.job() + ".job"));

        assertThat(note.lines().map(line -> line.replaceAll("=.*", "")))
                .containsExactly("job", "step", "printerJob", "pages", "printer", "at");
    }

    @Test
    void jobsWithoutAnEndAreListedAndOthersAreNot() throws Exception {
        died(Step.SENT, created());
        PrintRequest done = kit.aJob(1);
        kit.print(done);

        assertThat(kit.printer.unfinished()).containsExactly(request.job());
        assertThat(kit.printer.resume(UUID.randomUUID(), SOON, progress -> {})).isInstanceOf(PrintOutcome.Failed.class);
    }
}
