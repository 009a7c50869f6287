package legalkiosk.hardware.printer.ipp;

import legalkiosk.hardware.printer.PrintOutcome;

/** Goes on with a job from its note on disk. Sends no document. */
final class Resumption {
    private final JobRun run;

    Resumption(JobRun run) {
        this.run = run;
    }

    PrintOutcome resume() throws Stopped {
        JobRecord record = run.record();
        return switch (record.step()) {
            case PRINTED -> new PrintOutcome.Printed(record.pages(), "noted as printed");
            case CANCELLED -> new PrintOutcome.Cancelled("noted as cancelled");
            case NOT_PRINTED -> new PrintOutcome.Failed("noted as not printed", true);
            case PREPARED, CREATED -> nothingSent();
            case SENT -> new Following(run).toTheEnd();
            case SENDING, UNKNOWN -> perhapsSent();
            case CANCEL_WANTED -> Endings.finishCancel(run);
        };
    }

    /** An empty job may lie at the printer; it would end there by itself. */
    private PrintOutcome nothingSent() throws Stopped {
        TakenBack gone = TakeBack.until(run.untilDone(Deadline.in(run.limit())));
        return Endings.notBegun(run.record(), "no document was sent; " + gone, true);
    }

    private PrintOutcome perhapsSent() throws Stopped {
        Sent sent = new Settling(run).afterSend(new Reply.Lost<>("the process ended before the printer answered"));
        return switch (sent) {
            case Sent.Taken taken -> new Following(run).toTheEnd();
            case Sent.Ended(PrintOutcome outcome) -> outcome;
            case Sent.NotYet(String facts) -> Endings.notBegun(run.record(), facts, true);
            case Sent.NotTaken(String facts) -> Endings.notBegun(run.record(), facts, true);
        };
    }
}
