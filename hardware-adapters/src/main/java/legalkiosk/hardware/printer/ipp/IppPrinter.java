package legalkiosk.hardware.printer.ipp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PageCount;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.WaitingJob;

/**
 * A printer on the network that speaks IPP/2.0 (RFC 8011, PWG 5100.12), with or without TLS. Every call has an answer at the latest
 * {@link PrinterTimings#grace()} after its deadline.
 */
public final class IppPrinter implements Printer {
    private final IppPrinterConfig config;
    private final IppTransport transport;
    private final IppOperations ops;
    private final JobJournal journal;
    private final HealthKeeper health;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ActiveJobs active = new ActiveJobs();
    private final Watch watch;
    private final Queue queue;
    private final Thread watching;

    /**
     * Begins to watch the printer.
     *
     * @throws UncheckedIOException when the journal's folder cannot be used or the certificate cannot be read
     */
    public IppPrinter(IppPrinterConfig config, Clock clock) {
        this.config = config;
        try {
            this.journal = new JobJournal(config.journal(), clock);
            this.transport = new IppTransport(
                    config.uri(),
                    PrinterTls.client(config.certificate()),
                    config.timings().connect());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        this.ops = new IppOperations(transport, config.uri());
        this.health = new HealthKeeper(clock, config.timings().patience());
        this.queue = new Queue(ops, config.uri().toString(), config.timings());
        this.watch = new Watch(ops, journal, health, config.timings(), new Waiter(closed), active);
        this.watching = Thread.ofVirtual().name("printer-watch").start(watch::run);
    }

    @Override
    public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
        int pages;
        try {
            pages = PageCount.of(request.pdf()) * request.copies();
        } catch (IOException unreadable) {
            if (Thread.currentThread().isInterrupted()) {
                return new PrintOutcome.Cancelled("interrupted before anything was sent", true);
            }
            return new PrintOutcome.Failed("cannot read the PDF: " + unreadable, false);
        }
        Deadline deadline = Deadline.in(request.deadline());
        return alone(request.job(), () -> {
            Optional<JournalEntry> before = journal.find(request.job());
            if (before.isPresent()) {
                PrintOutcome outcome = goOn(before.get(), deadline, progress);
                if (!(outcome instanceof PrintOutcome.Failed failed && failed.retryable())) {
                    return outcome;
                }
            }
            JobRecord record = JobRecord.fresh(journal, journal.fresh(request.job(), pages, config.uri()));
            return guarded(
                    run(record, deadline, Deadline.in(request.startWithin()), progress), run -> begin(run, request));
        });
    }

    private static PrintOutcome begin(JobRun run, PrintRequest request) throws Stopped {
        Optional<PrintOutcome> ended = new Submission(run, request).submit();
        return ended.isPresent() ? ended.get() : new Following(run).toTheEnd();
    }

    @Override
    public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
        return alone(job, () -> {
            Optional<JournalEntry> before = journal.find(job);
            return before.isPresent()
                    ? goOn(before.get(), Deadline.in(deadline), progress)
                    : new PrintOutcome.Failed("nothing is known of this job; nothing was sent", true, true);
        });
    }

    private PrintOutcome goOn(JournalEntry entry, Deadline deadline, Consumer<PrintProgress> progress) {
        if (!entry.step().isEnd() && !entry.printer().equals(config.uri())) {
            return new PrintOutcome.Unknown("the job was sent to another printer: " + entry.printer());
        }
        JobRecord record = JobRecord.found(journal, entry);
        return guarded(run(record, deadline, deadline, progress), run -> new Resumption(run).resume());
    }

    private JobRun run(JobRecord record, Deadline deadline, Deadline startBy, Consumer<PrintProgress> progress) {
        return new JobRun(
                ops, record, new Teller(progress), deadline, startBy, new Waiter(closed), config.timings(), health);
    }

    private interface Work {
        PrintOutcome on(JobRun run) throws Stopped;
    }

    private PrintOutcome guarded(JobRun run, Work work) {
        try {
            return work.on(run);
        } catch (Stopped stopped) {
            return Endings.stopped(run);
        } catch (UncheckedIOException disk) {
            return new PrintOutcome.Failed("cannot note the job on disk: " + disk.getMessage(), true);
        } finally {
            if (run.record().step() == Step.CANCEL_WANTED) {
                watch.cancelLeftOpen();
            }
        }
    }

    private interface Alone {
        PrintOutcome run();
    }

    private PrintOutcome alone(UUID job, Alone work) {
        if (closed.getCount() == 0) {
            return new PrintOutcome.Cancelled("the driver is closed; nothing was sent", true);
        }
        if (!active.begin(job)) {
            return new PrintOutcome.Failed("this job is being worked on already", false);
        }
        try {
            return work.run();
        } finally {
            active.end(job);
        }
    }

    @Override
    public List<UUID> unfinished() {
        return journal.open().stream().map(JournalEntry::job).toList();
    }

    @Override
    public PrinterLevels levels() {
        return health.levels();
    }

    @Override
    public Optional<List<WaitingJob>> waiting(Duration limit) {
        return queue.waiting(limit);
    }

    @Override
    public boolean withdraw(WaitingJob job, Duration limit) {
        return queue.withdraw(job, limit);
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        health.addListener(listener);
    }

    @Override
    public void close() {
        closed.countDown();
        transport.dropAll();
        active.awaitEnd(config.timings().grace());
        try {
            var unused = watching.join(config.timings().call());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
