package legalkiosk.hardware.printer.ipp;

import java.util.List;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrinterReason;

/** The ways a job ends: the note on disk and the answer to the caller, always together. */
final class Endings {
    private Endings() {}

    static PrintOutcome printed(JobRecord record, String facts) {
        record.note(Step.PRINTED);
        return new PrintOutcome.Printed(record.pages(), facts);
    }

    static PrintOutcome failed(JobRecord record, String facts, boolean retryable) {
        record.note(Step.NOT_PRINTED);
        return new PrintOutcome.Failed(facts, retryable);
    }

    /** Failed before the printer could have put anything on paper. */
    static PrintOutcome notBegun(JobRecord record, String facts, boolean retryable) {
        record.note(Step.NOT_PRINTED);
        return new PrintOutcome.Failed(facts, retryable, true);
    }

    static PrintOutcome notConnected(JobRecord record, String facts) {
        record.note(Step.NOT_PRINTED);
        return new PrintOutcome.NotConnected(facts);
    }

    static PrintOutcome needsAttention(JobRecord record, List<PrinterReason> reasons, String facts) {
        record.note(Step.NOT_PRINTED);
        return new PrintOutcome.NeedsAttention(reasons, facts);
    }

    /** Nothing was sent that could be printed, and the printer needs somebody. */
    static PrintOutcome notReady(JobRecord record, List<PrinterReason> reasons, String facts) {
        record.note(Step.NOT_PRINTED);
        return new PrintOutcome.NeedsAttention(reasons, facts, true);
    }

    static PrintOutcome cancelled(JobRecord record, String facts, boolean untouched) {
        record.note(Step.CANCELLED);
        return new PrintOutcome.Cancelled(facts, untouched);
    }

    static PrintOutcome unknown(JobRecord record, String facts) {
        record.note(Step.UNKNOWN);
        return new PrintOutcome.Unknown(facts);
    }

    /** A job that is over at the printer without our having asked for it. */
    static PrintOutcome over(JobRecord record, JobStatus job) {
        return job.phase() == JobStatus.Phase.COMPLETED
                ? printed(record, job.facts())
                : failed(record, job.facts(), !job.badDocument());
    }

    /** The deadline has passed: the job is taken back, and the answer says what it waited for. */
    static PrintOutcome late(JobRun run, List<PrinterReason> waitingFor) {
        return switch (TakeBack.firmly(run)) {
            case TakenBack.Over(JobStatus job)
            when job.phase() == JobStatus.Phase.COMPLETED -> printed(run.record(), job.facts());
            case TakenBack.Over(JobStatus job)
            when waitingFor.isEmpty() -> failed(run.record(), "deadline passed; " + job.facts(), true);
            case TakenBack.Over(JobStatus job) ->
                needsAttention(run.record(), waitingFor, "deadline passed; " + job.facts());
            case TakenBack.Forgotten forgotten ->
                unknown(run.record(), "deadline passed; the printer does not know the job any more");
            case TakenBack.NotConfirmed not ->
                new PrintOutcome.Unknown("deadline passed; the printer has not confirmed the cancel: " + not.facts());
        };
    }

    /** The caller was interrupted or the driver closed. */
    static PrintOutcome stopped(JobRun run) {
        if (!run.record().isToldToPrinter()) {
            return cancelled(run.record(), "nothing was sent", true);
        }
        boolean documentSent = run.record().isDocumentSent();
        return switch (TakeBack.firmly(run)) {
            case TakenBack.Over(JobStatus job)
            when job.phase() == JobStatus.Phase.COMPLETED -> printed(run.record(), job.facts());
            case TakenBack.Over(JobStatus job) -> cancelled(run.record(), job.facts(), !documentSent);
            case TakenBack.Forgotten forgotten ->
                cancelled(run.record(), "the printer does not know the job", !documentSent);
            case TakenBack.NotConfirmed not
            when documentSent -> new PrintOutcome.Unknown("the printer has not confirmed the cancel: " + not.facts());
            case TakenBack.NotConfirmed not -> cancelled(run.record(), "no document was sent; " + not.facts(), true);
        };
    }

    /** A cancel that an earlier process, or a silent printer, left open. */
    static PrintOutcome finishCancel(JobRun run) {
        return switch (TakeBack.firmly(run)) {
            case TakenBack.Over(JobStatus job) -> over(run.record(), job);
            case TakenBack.Forgotten forgotten -> unknown(run.record(), "the printer has forgotten the cancelled job");
            case TakenBack.NotConfirmed not ->
                new PrintOutcome.Unknown("the printer has not confirmed the cancel: " + not.facts());
        };
    }
}
