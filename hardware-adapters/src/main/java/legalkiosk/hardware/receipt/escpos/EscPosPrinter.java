package legalkiosk.hardware.receipt.escpos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.receipt.Bitmap;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.ReceiptFonts;
import legalkiosk.hardware.receipt.ReceiptPicture;
import legalkiosk.hardware.receipt.ReceiptPrinter;

/**
 * A receipt printer that speaks ESC/POS and answers status questions (DLE EOT, GS r), whatever its line. A thread of its own looks at
 * it every few seconds and opens the line again when it was lost.
 */
public final class EscPosPrinter implements ReceiptPrinter {
    private static final int REMEMBERED = 200;

    private final LineAddress address;
    private final ReceiptPicture pictures;
    private final Clock clock;
    private final Timings timings;
    private final HealthTeller health;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ReentrantLock alone = new ReentrantLock();
    private final Thread watch;
    private volatile boolean canPrint;

    // Guarded by alone.
    private final Map<UUID, PrintOutcome> ended = new LinkedHashMap<>();
    private Optional<Talk> open = Optional.empty();
    private ReceiptJob.Leftover leftover = ReceiptJob.Leftover.NOTHING;

    private EscPosPrinter(LineAddress address, PaperWidth paper, ReceiptFonts fonts, Clock clock, Timings timings) {
        this.address = address;
        this.pictures = new ReceiptPicture(fonts, paper);
        this.clock = clock;
        this.timings = timings;
        this.health =
                new HealthTeller("receipt-printer", new DeviceHealth.NotConnected(clock.instant(), "not asked yet"));
        this.watch = Thread.ofPlatform().daemon().name("receipt-printer").start(this::watch);
    }

    /** Begins to look for the printer; waits for nothing. */
    public static EscPosPrinter open(LineAddress address, PaperWidth paper, ReceiptFonts fonts, Clock clock) {
        return open(address, paper, fonts, clock, Timings.inService());
    }

    /** The same with other waits. */
    public static EscPosPrinter open(
            LineAddress address, PaperWidth paper, ReceiptFonts fonts, Clock clock, Timings timings) {
        return new EscPosPrinter(address, paper, fonts, clock, timings);
    }

    @Override
    public PrintOutcome print(UUID job, Receipt receipt, Duration deadline, Consumer<PrintProgress> progress) {
        long end = System.nanoTime() + deadline.toNanos();
        Bitmap picture;
        try {
            picture = pictures.of(receipt);
        } catch (IOException noFont) {
            return new PrintOutcome.Failed("cannot draw the receipt: " + noFont.getMessage(), false);
        }
        try {
            if (!alone.tryLock(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                return new PrintOutcome.Failed("another receipt is being printed", true);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new PrintOutcome.Cancelled("interrupted before anything was sent");
        }
        try {
            PrintOutcome before = ended.get(job);
            return before != null ? before : remembered(job, printAlone(picture, end, progress));
        } finally {
            alone.unlock();
        }
    }

    private PrintOutcome printAlone(Bitmap picture, long end, Consumer<PrintProgress> progress) {
        if (closed.getCount() == 0) {
            return new PrintOutcome.Cancelled("the driver is closed; nothing was sent");
        }
        Talk talk;
        try {
            talk = talk();
        } catch (IOException gone) {
            lost(String.valueOf(gone.getMessage()));
            return new PrintOutcome.NotConnected(address + ": " + gone.getMessage());
        }
        try {
            ReceiptJob run = new ReceiptJob(talk, picture, timings, end, progress, this::saw);
            PrintOutcome outcome = run.run(leftover);
            leftover = run.leftover(outcome, leftover);
            settle(outcome);
            return outcome;
        } finally {
            talk.leave();
        }
    }

    /** A line that a job was lost on is opened anew; a kept one is looked at, so that health is true again at once. */
    private void settle(PrintOutcome outcome) {
        switch (outcome) {
            case PrintOutcome.Printed printed -> {}
            case PrintOutcome.Cancelled cancelled -> {}
            case PrintOutcome.NeedsAttention attention -> {}
            case PrintOutcome.NotConnected gone -> lost(gone.facts());
            case PrintOutcome.Failed failed -> lost(failed.facts());
            case PrintOutcome.Unknown unknown -> lost(unknown.facts());
        }
    }

    /** What was surely not printed may be tried again under the same name; the rest is never sent twice. */
    private PrintOutcome remembered(UUID job, PrintOutcome outcome) {
        if (outcome instanceof PrintOutcome.Printed || outcome instanceof PrintOutcome.Unknown) {
            ended.put(job, outcome);
            if (ended.size() > REMEMBERED) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
        return outcome;
    }

    private Talk talk() throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(new Talk(address.open(timings.connect()), timings, () -> closed.getCount() == 0));
        }
        return open.get();
    }

    private void watch() {
        try {
            do {
                if (alone.tryLock()) {
                    try {
                        look();
                    } finally {
                        alone.unlock();
                    }
                }
            } while (!closed.await(timings.pace().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            saw(talk().status());
        } catch (IOException gone) {
            lost(String.valueOf(gone.getMessage()));
        }
    }

    private void saw(PaperStatus status) {
        canPrint = !status.stopped();
        List<String> reasons = status.healthReasons();
        Instant now = clock.instant();
        String facts = address + ": " + status.facts();
        health.become(
                reasons.isEmpty()
                        ? new DeviceHealth.Ready(now, facts)
                        : new DeviceHealth.NeedsAttention(now, facts, reasons));
    }

    private void lost(String facts) {
        canPrint = false;
        health.become(new DeviceHealth.NotConnected(clock.instant(), address + ": " + facts));
        if (open.isPresent()) {
            Talk gone = open.get();
            open = Optional.empty();
            try {
                gone.close();
            } catch (IOException deaf) {
                health.become(new DeviceHealth.NotConnected(clock.instant(), address + ": " + deaf.getMessage()));
            }
        }
    }

    @Override
    public boolean canPrint() {
        return canPrint;
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        health.addListener(listener);
    }

    /** Ends the driver; a receipt in progress is cancelled first. */
    @Override
    public void close() {
        closed.countDown();
        try {
            var unused = watch.join(timings.connect().plus(timings.answer()));
            if (alone.tryLock(timings.stall().toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    lost("closed");
                } finally {
                    alone.unlock();
                }
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
