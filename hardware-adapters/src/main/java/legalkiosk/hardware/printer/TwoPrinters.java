package legalkiosk.hardware.printer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import legalkiosk.hardware.health.DeviceHealth;

/**
 * A printer and another that stands in for it. A job goes to the other one only when it is certain that the first has put nothing of
 * it on paper and will not ({@link PrintOutcome#untouched()}); so it comes out of one of them or of none. What either of them knows
 * of a job from before counts first, see {@link Printer#print}.
 *
 * <p>Its health is that of the printer it would use, its levels are the first one's: watch each of them by itself.
 */
public final class TwoPrinters implements Printer {
    /** Long enough for somebody who is just laying paper in, short enough for somebody who waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Printer first;
    private final Printer second;
    private final Duration patience;

    /** Owns both from now on. */
    public TwoPrinters(Printer first, Printer second) {
        this(first, second, PATIENCE);
    }

    /** @param patience how long each of them is waited for before the other has its turn */
    public TwoPrinters(Printer first, Printer second, Duration patience) {
        this.first = first;
        this.second = second;
        this.patience = patience;
    }

    @Override
    public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
        long end = System.nanoTime() + request.deadline().toNanos();
        for (Printer each : List.of(first, second)) {
            PrintOutcome known = each.resume(request.job(), request.deadline(), progress);
            if (!isFree(known)) {
                return known;
            }
        }
        Printer now = preferred();
        AtomicBoolean told = new AtomicBoolean();
        Optional<PrintOutcome> before = Optional.empty();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
            boolean standsIn = now == second;
            PrintOutcome outcome = now.print(
                    request.within(left, shorter(left, patience)), step -> tell(step, standsIn, told, progress));
            if (!passesOn(outcome) || Thread.currentThread().isInterrupted()) {
                return outcome;
            }
            // While one of them only needs somebody, both are worth waiting for; that also tells more than one that is
            // away.
            Optional<PrintOutcome> waits = Stream.concat(Stream.of(outcome), before.stream())
                    .filter(TwoPrinters::waits)
                    .findFirst();
            if (System.nanoTime() - end >= 0 || (before.isPresent() && waits.isEmpty())) {
                return waits.orElse(outcome);
            }
            before = Optional.of(outcome);
            now = now == first ? second : first;
        }
    }

    /** Where the paper comes out is told before it begins to move. */
    private static void tell(
            PrintProgress step, boolean standsIn, AtomicBoolean told, Consumer<PrintProgress> progress) {
        if (standsIn && step instanceof PrintProgress.Sending && !told.getAndSet(true)) {
            progress.accept(new PrintProgress.AtSecondPrinter());
        }
        progress.accept(step);
    }

    private static boolean isFree(PrintOutcome before) {
        return before instanceof PrintOutcome.Failed failed && failed.retryable();
    }

    private static boolean waits(PrintOutcome outcome) {
        return outcome instanceof PrintOutcome.NeedsAttention;
    }

    private static boolean passesOn(PrintOutcome outcome) {
        return outcome.untouched()
                && switch (outcome) {
                    case PrintOutcome.NotConnected gone -> true;
                    case PrintOutcome.NeedsAttention attention -> true;
                    case PrintOutcome.Failed failed -> failed.retryable();
                    case PrintOutcome.Printed printed -> false;
                    case PrintOutcome.Cancelled cancelled -> false;
                    case PrintOutcome.Unknown unknown -> false;
                };
    }

    private Printer preferred() {
        return first.health().works() || !second.health().works() ? first : second;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Asks both, since only their notes tell which of them had it. */
    @Override
    public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
        PrintOutcome atFirst = first.resume(job, deadline, progress);
        return isFree(atFirst) ? second.resume(job, deadline, progress) : atFirst;
    }

    @Override
    public List<UUID> unfinished() {
        return Stream.concat(first.unfinished().stream(), second.unfinished().stream())
                .distinct()
                .toList();
    }

    @Override
    public PrinterLevels levels() {
        return first.levels();
    }

    @Override
    public Optional<List<WaitingJob>> waiting(Duration limit) {
        Optional<List<WaitingJob>> atFirst = first.waiting(limit);
        Optional<List<WaitingJob>> atSecond = second.waiting(limit);
        return atFirst.isEmpty() && atSecond.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(atFirst, atSecond)
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList());
    }

    @Override
    public boolean withdraw(WaitingJob job, Duration limit) {
        return first.waiting(limit).filter(jobs -> jobs.contains(job)).isPresent()
                ? first.withdraw(job, limit)
                : second.withdraw(job, limit);
    }

    @Override
    public DeviceHealth health() {
        return preferred().health();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        first.addHealthListener(any -> listener.accept(health()));
        second.addHealthListener(any -> listener.accept(health()));
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
