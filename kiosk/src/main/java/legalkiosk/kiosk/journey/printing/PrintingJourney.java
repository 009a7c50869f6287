package legalkiosk.kiosk.journey.printing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.printing.PrintingState.Cancelled;
import legalkiosk.kiosk.journey.printing.PrintingState.Cancelling;
import legalkiosk.kiosk.journey.printing.PrintingState.ChoosePaper;
import legalkiosk.kiosk.journey.printing.PrintingState.ChooseSize;
import legalkiosk.kiosk.journey.printing.PrintingState.Done;
import legalkiosk.kiosk.journey.printing.PrintingState.Failed;
import legalkiosk.kiosk.journey.printing.PrintingState.Paused;
import legalkiosk.kiosk.journey.printing.PrintingState.Preparing;
import legalkiosk.kiosk.journey.printing.PrintingState.Printing;
import legalkiosk.kiosk.journey.printing.PrintingState.Sending;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintJob;
import legalkiosk.kiosk.print.PrintSize;

/** Prints one document, at most once. */
public final class PrintingJourney extends Journey<PrintingState> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PrintOrder order;
    private final PrintDesk desk;
    private final PrintSize size;
    private final Runnable left;
    private final UUID job = UUID.randomUUID();
    private final UUID receiptJob = UUID.randomUUID();
    private Optional<Paper> paper = Optional.empty();
    private boolean second;
    private Optional<Future<?>> running = Optional.empty();
    private boolean onReceipt;
    private boolean receiptWanted;
    private List<String> instead = List.of();

    /** @param left told when the person leaves these screens */
    public PrintingJourney(JourneyRuntime runtime, PrintOrder order, PrintSize size, PrintDesk desk, Runnable left) {
        super(runtime, new Preparing());
        this.order = order;
        this.size = size;
        this.desk = desk;
        this.left = left;
        begin();
    }

    /** What is being printed. */
    public PrintOrder order() {
        return order;
    }

    /** True while a receipt is meant, not A4. */
    public boolean onReceipt() {
        return onReceipt;
    }

    /** Why there is a receipt instead of A4, keys of the devices' words; empty when it was chosen. */
    public List<String> instead() {
        return instead;
    }

    /** True if the person can have a receipt now instead of what is on the screen. */
    public boolean offersReceipt() {
        return !onReceipt && receiptPossible();
    }

    /** 打小票. On a printer that waits for somebody, the job there is taken back first. */
    public void receipt() {
        if (!offersReceipt()) {
            stray("receipt");
            return;
        }
        switch (state()) {
            case ChoosePaper choice -> printReceipt();
            case Failed failed -> printReceipt();
            case Paused(int pages, List<PrinterReason> reasons) -> {
                receiptWanted = true;
                instead = reasons.stream().map(PrinterReason::wordsKey).toList();
                cancelRunning();
            }
            default -> stray("receipt");
        }
    }

    /** 打在 A4 纸上. */
    public void onPaper() {
        if (state() instanceof ChoosePaper) {
            prepare(size);
        } else {
            stray("onPaper");
        }
    }

    /** Prints with normal or large letters. */
    public void choose(PrintSize size) {
        if (state() instanceof ChooseSize choice) {
            print(size == PrintSize.LARGE ? choice.large() : choice.normal());
        } else {
            stray("choose");
        }
    }

    /** 不打印了: takes the job back from the printer. */
    public void cancel() {
        switch (state()) {
            case Sending sending -> cancelRunning();
            case Printing printing -> cancelRunning();
            case Paused paused -> cancelRunning();
            default -> stray("cancel");
        }
    }

    /** Tries the same job again; what was printed is never printed twice. */
    public void retry() {
        if (state() instanceof Failed failed && failed.canRetry() && onReceipt) {
            printReceipt();
        } else if (state() instanceof Failed failed && failed.canRetry()) {
            paper.ifPresentOrElse(this::print, () -> prepare(failed.size().orElse(PrintSize.NORMAL)));
        } else {
            stray("retry");
        }
    }

    /** 好了. Not while something is on its way. */
    public void leave() {
        switch (state()) {
            case Done done -> left.run();
            case Cancelled cancelled -> left.run();
            case Failed failed -> left.run();
            case ChooseSize choice -> left.run();
            case ChoosePaper choice -> left.run();
            case Preparing preparing -> left.run();
            default -> stray("leave");
        }
    }

    /** True while idle time must not run: paper is on its way. */
    public boolean busy() {
        return switch (state()) {
            case Preparing p -> true;
            case Sending s -> true;
            case Printing p -> true;
            case Paused p -> true;
            case Cancelling c -> true;
            default -> false;
        };
    }

    @Override
    public void close() {
        running.ifPresent(task -> task.cancel(true));
        super.close();
    }

    private void begin() {
        if (!receiptPossible()) {
            prepare(size);
            return;
        }
        DeviceHealth printer = desk.printer().get();
        switch (printer) {
            case DeviceHealth.Ready ready -> become(new ChoosePaper());
            case DeviceHealth.Busy busy -> become(new ChoosePaper());
            case DeviceHealth.NotConnected gone -> printReceipt(List.of(PrinterReason.OFFLINE.wordsKey()));
            case DeviceHealth.NeedsAttention attention -> printReceipt(attention.reasons());
        }
    }

    private boolean receiptPossible() {
        return order.receipt().isPresent() && desk.readyForReceipts().isPresent();
    }

    private void printReceipt(List<String> why) {
        instead = why;
        printReceipt();
    }

    private void printReceipt() {
        onReceipt = true;
        become(new Sending(1, false));
        Consumer<PrintProgress> progress = event(this::progressed);
        Consumer<PrintOutcome> outcome = event(this::ended);
        var printer = desk.receipts().orElseThrow();
        var receipt = order.receipt().orElseThrow();
        running = Optional.of(runtime()
                .workers()
                .submit(() -> outcome.accept(printer.print(receiptJob, receipt.get(), PATIENCE, progress))));
    }

    private record Sizes(Optional<Paper> normal, Optional<Paper> large) {}

    private void prepare(PrintSize wanted) {
        become(new Preparing());
        boolean both = order.chooseSize();
        ask(
                () -> new Sizes(
                        both || wanted == PrintSize.NORMAL
                                ? Optional.of(order.make().apply(PrintSize.NORMAL))
                                : Optional.empty(),
                        both || wanted == PrintSize.LARGE
                                ? Optional.of(order.make().apply(PrintSize.LARGE))
                                : Optional.empty()),
                new Sizes(Optional.empty(), Optional.empty()),
                sizes -> prepared(sizes, wanted));
    }

    private void prepared(Sizes sizes, PrintSize wanted) {
        if (sizes.normal().isPresent() && sizes.large().isPresent()) {
            become(new ChooseSize(sizes.normal().get(), sizes.large().get()));
        } else {
            sizes.normal()
                    .or(sizes::large)
                    .ifPresentOrElse(
                            this::print,
                            () -> become(new Failed("printer.failed", List.of(), true, Optional.of(wanted))));
        }
    }

    private void print(Paper chosen) {
        paper = Optional.of(chosen);
        second = false;
        become(new Sending(chosen.pages(), false));
        Consumer<PrintProgress> progress = event(this::progressed);
        Consumer<PrintOutcome> outcome = event(this::ended);
        running = Optional.of(runtime()
                .workers()
                .submit(() -> outcome.accept(desk.room().print(PrintJob.of(job, chosen), PATIENCE, progress))));
    }

    private void progressed(PrintProgress progress) {
        if (state() instanceof Cancelling) {
            return;
        }
        second |= progress instanceof PrintProgress.AtSecondPrinter;
        int pages = onReceipt ? 1 : paper.map(Paper::pages).orElse(0);
        show(
                switch (progress) {
                    case PrintProgress.AtSecondPrinter there -> new Sending(pages, true);
                    case PrintProgress.Sending sending -> new Sending(pages, second);
                    case PrintProgress.Printing(int done, int total) -> new Printing(done, total, second);
                    case PrintProgress.Paused(List<PrinterReason> reasons) -> new Paused(pages, reasons);
                });
    }

    private void cancelRunning() {
        show(new Cancelling());
        running.ifPresent(task -> task.cancel(true));
    }

    private void ended(PrintOutcome outcome) {
        running = Optional.empty();
        if (receiptWanted && !(outcome instanceof PrintOutcome.Printed)) {
            receiptWanted = false;
            printReceipt();
            return;
        }
        become(
                switch (outcome) {
                    case PrintOutcome.Printed printed -> new Done(printed.pages(), second);
                    case PrintOutcome.Cancelled cancelled -> new Cancelled(second);
                    case PrintOutcome.NeedsAttention attention -> failed(outcome, attention.reasons(), true);
                    case PrintOutcome.NotConnected gone -> failed(outcome, List.of(), true);
                    case PrintOutcome.Failed failed -> failed(outcome, List.of(), failed.retryable());
                    case PrintOutcome.Unknown unknown -> failed(outcome, List.of(), false);
                });
    }

    private static Failed failed(PrintOutcome outcome, List<PrinterReason> reasons, boolean canRetry) {
        return new Failed(outcome.wordsKey(), reasons, canRetry, Optional.empty());
    }
}
