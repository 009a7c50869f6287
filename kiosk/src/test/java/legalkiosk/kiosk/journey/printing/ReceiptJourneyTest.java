package legalkiosk.kiosk.journey.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.printer.WaitingJob;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.printing.PrintingState.ChoosePaper;
import legalkiosk.kiosk.journey.printing.PrintingState.Done;
import legalkiosk.kiosk.journey.printing.PrintingState.Failed;
import legalkiosk.kiosk.journey.printing.PrintingState.Paused;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintRoom;
import legalkiosk.kiosk.print.PrintSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptJourneyTest {
    private static final DeviceHealth READY = new DeviceHealth.Ready(Instant.EPOCH, "");
    private static final DeviceHealth NO_PAPER =
            new DeviceHealth.NeedsAttention(Instant.EPOCH, "", List.of("printer.reason.paper-empty"));

    @TempDir
    private Path folder;

    private final TestRuntime time = new TestRuntime();
    private final ReceiptRoll roll = new ReceiptRoll();
    private final SheetPrinter sheets = new SheetPrinter();
    private boolean left;

    private PrintingJourney slip(DeviceHealth a4) throws Exception {
        return journey(a4, Optional.of(() -> Receipt.of(Receipt.Text.of("预约单"))));
    }

    private PrintingJourney journey(DeviceHealth a4, Optional<java.util.function.Supplier<Receipt>> receipt)
            throws Exception {
        PrintOrder order = new PrintOrder(
                PrintOrder.Kind.SLIP,
                size -> new Paper("预约单", new byte[] {1}, 1),
                receipt,
                Optional.of(new BackCode.ToBooking("K7M-402")),
                Optional.of("K7M-402"),
                false);
        PrintDesk desk = new PrintDesk(PrintRoom.open(sheets, folder), () -> a4, Optional.of(roll));
        PrintingJourney journey = new PrintingJourney(time.runtime(), order, PrintSize.NORMAL, desk, () -> left = true);
        time.settle();
        return journey;
    }

    @Test
    void withBothPrintersThePersonChooses() throws Exception {
        PrintingJourney journey = slip(READY);
        assertThat(journey.state()).isInstanceOf(ChoosePaper.class);

        journey.receipt();
        time.settle();

        assertThat(journey.state()).isEqualTo(new Done(1));
        assertThat(roll.printed).hasSize(1);
        assertThat(sheets.printed).isZero();
        assertThat(journey.instead()).isEmpty();
        journey.leave();
        assertThat(left).isTrue();
    }

    @Test
    void a4ChosenIsA4() throws Exception {
        PrintingJourney journey = slip(READY);
        journey.onPaper();
        time.settle();

        assertThat(journey.state()).isEqualTo(new Done(1));
        assertThat(sheets.printed).isOne();
        assertThat(roll.printed).isEmpty();
    }

    @Test
    void whileA4IsOutAReceiptComesAndSaysWhy() throws Exception {
        PrintingJourney journey = slip(NO_PAPER);

        assertThat(journey.state()).isEqualTo(new Done(1));
        assertThat(journey.onReceipt()).isTrue();
        assertThat(journey.instead()).containsExactly("printer.reason.paper-empty");
        assertThat(roll.printed).hasSize(1);
    }

    @Test
    void aPaperWithoutAShortFormAndARollThatIsOutChangeNothing() throws Exception {
        PrintingJourney guide = journey(NO_PAPER, Optional.empty());
        assertThat(guide.state()).isEqualTo(new Done(1));
        assertThat(guide.offersReceipt()).isFalse();

        roll.ready = false;
        assertThat(slip(READY).state()).isEqualTo(new Done(1));
        assertThat(sheets.printed).isEqualTo(2);
        assertThat(roll.printed).isEmpty();
    }

    @Test
    void whoeverWaitsForPaperMayTakeAReceiptAndTheSheetIsTakenBack() throws Exception {
        sheets.answer = new PrintOutcome.Cancelled("taken back");
        PrintingJourney journey = slip(READY);
        sheets.pauses = true;
        sheets.atPause = () -> {
            assertThat(journey.state()).isInstanceOf(Paused.class);
            assertThat(journey.offersReceipt()).isTrue();
            journey.receipt();
        };
        journey.onPaper();
        time.settle();

        assertThat(journey.state()).isEqualTo(new Done(1));
        assertThat(journey.instead()).containsExactly("printer.reason.paper-empty");
        assertThat(roll.printed).hasSize(1);
    }

    @Test
    void aReceiptThatFailedIsTriedAgainUnderItsName() throws Exception {
        roll.answer = new PrintOutcome.Failed("cable", true);
        PrintingJourney journey = slip(NO_PAPER);
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.canRetry()).isTrue());

        roll.answer = new PrintOutcome.Printed(1, "");
        journey.retry();
        time.settle();

        assertThat(journey.state()).isEqualTo(new Done(1));
        assertThat(roll.jobs).hasSize(2);
        assertThat(roll.jobs.getFirst()).isEqualTo(roll.jobs.getLast());
    }

    @Test
    void aReceiptNobodyCanBeSureOfIsNotTriedAgain() throws Exception {
        roll.answer = new PrintOutcome.Unknown("cable");
        assertThat(slip(NO_PAPER).state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.canRetry()).isFalse());
    }

    @Test
    void afterA4FailedAReceiptIsOffered() throws Exception {
        sheets.answer = new PrintOutcome.NotConnected("cable");
        PrintingJourney journey = slip(READY);
        journey.onPaper();
        time.settle();
        assertThat(journey.state()).isInstanceOf(Failed.class);
        assertThat(journey.offersReceipt()).isTrue();

        journey.receipt();
        time.settle();
        assertThat(journey.state()).isEqualTo(new Done(1));
        assertThat(journey.offersReceipt()).isFalse();
    }

    /** An A4 printer that answers as told. */
    private final class SheetPrinter implements Printer {
        private PrintOutcome answer = new PrintOutcome.Printed(1, "");
        private boolean pauses;
        private Runnable atPause = () -> {};
        private int printed;

        @Override
        public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
            if (pauses) {
                progress.accept(new PrintProgress.Paused(List.of(PrinterReason.PAPER_EMPTY)));
                time.settle();
                atPause.run();
            }
            printed += answer instanceof PrintOutcome.Printed ? 1 : 0;
            return answer;
        }

        @Override
        public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
            return answer;
        }

        @Override
        public List<UUID> unfinished() {
            return List.of();
        }

        @Override
        public PrinterLevels levels() {
            return PrinterLevels.NOT_TOLD;
        }

        @Override
        public Optional<List<WaitingJob>> waiting(Duration limit) {
            return Optional.of(List.of());
        }

        @Override
        public boolean withdraw(WaitingJob job, Duration limit) {
            return true;
        }

        @Override
        public DeviceHealth health() {
            return READY;
        }

        @Override
        public void addHealthListener(Consumer<DeviceHealth> listener) {}

        @Override
        public void close() {}
    }
}
