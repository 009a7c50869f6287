package legalkiosk.hardware.printer.ipp;

import java.util.concurrent.atomic.AtomicBoolean;
import legalkiosk.hardware.printer.PrinterLevels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the printer when nobody prints, and finishes cancels that a silent printer left open. */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Levels fall slowly: they are asked for at the first look and then at every so manyth. */
    private static final int LOOKS_PER_LEVELS = 4;

    private final IppOperations ops;
    private final JobJournal journal;
    private final HealthKeeper health;
    private final PrinterTimings timings;
    private final Waiter waiter;
    private final ActiveJobs active;
    private int looks;
    private final AtomicBoolean cancelsOpen = new AtomicBoolean(true);

    Watch(
            IppOperations ops,
            JobJournal journal,
            HealthKeeper health,
            PrinterTimings timings,
            Waiter waiter,
            ActiveJobs active) {
        this.ops = ops;
        this.journal = journal;
        this.health = health;
        this.timings = timings;
        this.waiter = waiter;
        this.active = active;
    }

    /** A job was left to be cancelled when the printer returns. */
    void cancelLeftOpen() {
        cancelsOpen.set(true);
    }

    /** Runs until the waiter's latch falls. */
    void run() {
        try {
            while (true) {
                look();
                waiter.pause(timings.idlePoll());
            }
        } catch (Stopped closed) {
            LOG.atDebug().log("printer.watch-ended");
        }
    }

    private void look() throws Stopped {
        try {
            Reply<PrinterStatus> reply = ops.printer(timings.call());
            health.saw(reply);
            if (reply instanceof Reply.Ok<PrinterStatus>) {
                if (looks++ % LOOKS_PER_LEVELS == 0
                        && ops.levels(timings.call()) instanceof Reply.Ok<PrinterLevels>(PrinterLevels told)) {
                    health.saw(told);
                }
                if (cancelsOpen.get()) {
                    finishCancels();
                }
            }
        } catch (RuntimeException unexpected) {
            LOG.atError().setCause(unexpected).log("printer.watch-failed");
        }
    }

    private void finishCancels() throws Stopped {
        cancelsOpen.set(false);
        for (JournalEntry entry : journal.open()) {
            if (entry.step() == Step.CANCEL_WANTED && active.begin(entry.job())) {
                try {
                    finish(entry);
                } finally {
                    active.end(entry.job());
                }
            }
        }
    }

    private void finish(JournalEntry entry) throws Stopped {
        JobRecord record = JobRecord.found(journal, entry);
        Deadline soon = Deadline.in(timings.grace());
        JobRun run = new JobRun(ops, record, new Teller(nobody -> {}), soon, soon, waiter, timings, health);
        switch (TakeBack.until(run)) {
            case TakenBack.Over(JobStatus job)
            when job.phase() == JobStatus.Phase.COMPLETED -> record.note(Step.PRINTED);
            case TakenBack.Over over -> record.note(Step.CANCELLED);
            case TakenBack.Forgotten forgotten -> record.note(Step.UNKNOWN);
            case TakenBack.NotConfirmed not -> cancelsOpen.set(true);
        }
    }
}
