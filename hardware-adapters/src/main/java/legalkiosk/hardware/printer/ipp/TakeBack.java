package legalkiosk.hardware.printer.ipp;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Takes a job back from the printer and makes sure that it is gone. */
final class TakeBack {
    private TakeBack() {}

    /**
     * Tries until the run's grace is over, whatever happens to the calling thread meanwhile; an interrupt flag is kept. Notes on
     * disk first, so that a crash or a silent printer leaves somebody to go on.
     */
    static TakenBack firmly(JobRun run) {
        run.record().note(Step.CANCEL_WANTED);
        Deadline grace = Deadline.in(run.timings().grace());
        FutureTask<TakenBack> work = new FutureTask<>(() -> until(run.untilDone(grace)));
        Thread.ofVirtual().name("printer-take-back").start(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException unexpected) {
                    throw new IllegalStateException("taking back a print job failed", unexpected.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Looks, cancels, looks again, until the job is over or the run's deadline has passed. */
    static TakenBack until(JobRun run) throws Stopped {
        String facts = "not asked";
        while (true) {
            switch (run.lookAtJob()) {
                case JobLook.Absent absent -> {
                    return new TakenBack.Forgotten();
                }
                case JobLook.Silent silent -> facts = silent.facts();
                case JobLook.Found(JobStatus job) -> {
                    if (job.isOver()) {
                        return new TakenBack.Over(job);
                    }
                    facts = job.facts() + ", "
                            + run.ops().cancel(job.id(), run.limit()).facts();
                }
            }
            if (run.deadline().passed()) {
                return new TakenBack.NotConfirmed(facts);
            }
            run.pause();
        }
    }
}
