package legalkiosk.hardware.printer.ipp;

import java.util.List;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrinterReason;

/** After a document that may have arrived or not: finds out which, and leaves no half-sent job behind at the printer. */
final class Settling {
    private final JobRun run;

    Settling(JobRun run) {
        this.run = run;
    }

    /** What became of the document; {@code NotTaken} only when it is certain that nothing of it was or will be printed. */
    Sent afterSend(Reply<String> reply) throws Stopped {
        boolean sent = !(reply instanceof Reply.NotReached<String>);
        Deadline arriving = Deadline.in(run.timings().call());
        Deadline patience = Deadline.in(run.timings().patience());
        while (true) {
            switch (run.lookAtJob()) {
                case JobLook.Found(JobStatus job) -> {
                    patience = Deadline.in(run.timings().patience());
                    if (!job.awaitsDocument()) {
                        return arrived(job, reply);
                    }
                    if (arriving.passed() || !sent || reply instanceof Reply.Refused<String>) {
                        return withdrawn(reply);
                    }
                }
                case JobLook.Absent absent -> {
                    return sent && !(reply instanceof Reply.Refused<String>)
                            ? new Sent.Ended(Endings.unknown(
                                    run.record(), "the printer has forgotten the job; " + reply.facts()))
                            : new Sent.NotTaken(reply.facts());
                }
                case JobLook.Silent silent -> {
                    if (patience.passed()) {
                        run.tell(new PrintProgress.Paused(List.of(PrinterReason.OFFLINE)));
                    }
                }
            }
            if (run.deadline().passed()) {
                return new Sent.Ended(
                        sent
                                ? Endings.late(run, List.of(PrinterReason.OFFLINE))
                                : Endings.notConnected(run.record(), "no document was sent; " + reply.facts()));
            }
            run.pause();
        }
    }

    private Sent arrived(JobStatus job, Reply<String> reply) {
        return switch (job.phase()) {
            case COMPLETED, PROCESSING, STOPPED, PENDING, HELD -> {
                run.record().note(Step.SENT);
                yield new Sent.Taken();
            }
            case CANCELED, ABORTED -> notPrinted(job, reply);
        };
    }

    /** The job still waits for its document: it is cancelled, so that a document on its way finds nothing to print. */
    private Sent withdrawn(Reply<String> reply) throws Stopped {
        Deadline grace = Deadline.in(run.deadline().left(run.timings().grace()));
        JobRun withdrawing = new JobRun(
                run.ops(), run.record(), run.teller(), grace, grace, run.waiter(), run.timings(), run.health());
        return switch (TakeBack.until(withdrawing)) {
            case TakenBack.Over(JobStatus job) -> arrived(job, reply);
            case TakenBack.Forgotten forgotten -> new Sent.NotTaken(reply.facts());
            case TakenBack.NotConfirmed not -> ended(Endings.late(run, List.of(PrinterReason.OFFLINE)));
        };
    }

    private Sent notPrinted(JobStatus job, Reply<String> reply) {
        if (reply instanceof Reply.Refused<String> refused && !refused.forNow()) {
            return ended(Endings.failed(run.record(), refused.facts(), refused.retryable()));
        }
        return job.begun() || job.badDocument()
                ? ended(Endings.failed(run.record(), job.facts(), !job.badDocument()))
                : new Sent.NotTaken(reply.facts() + "; " + job.facts());
    }

    private static Sent ended(PrintOutcome outcome) {
        return new Sent.Ended(outcome);
    }
}
