package legalkiosk.hardware.printer.ipp;

import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrinterReason;

/** Waits for a printer that would print now. Nothing is sent to one that has stopped: it would come out later, for somebody else. */
final class Readiness {
    private Readiness() {}

    /** Empty when the printer is ready; otherwise how the job ended. */
    static Optional<PrintOutcome> await(JobRun run) throws Stopped {
        Deadline patience = Deadline.in(run.timings().patience());
        List<PrinterReason> waitingFor = List.of();
        while (true) {
            Reply<PrinterStatus> reply = run.lookAtPrinter();
            if (reply instanceof Reply.Ok<PrinterStatus>(PrinterStatus status)) {
                if (status.takesJobs()) {
                    return Optional.empty();
                }
                patience = Deadline.in(run.timings().patience());
                waitingFor = status.blocking();
                run.tell(new PrintProgress.Paused(waitingFor));
            } else if (patience.passed()) {
                return Optional.of(silent(run, reply));
            }
            if (run.deadline().passed() || run.startBy().passed()) {
                return Optional.of(
                        waitingFor.isEmpty()
                                ? silent(run, reply)
                                : Endings.notReady(run.record(), waitingFor, reply.facts()));
            }
            run.pause();
        }
    }

    private static PrintOutcome silent(JobRun run, Reply<PrinterStatus> reply) {
        return reply instanceof Reply.Refused<PrinterStatus> refused
                ? Endings.notBegun(run.record(), refused.facts(), refused.retryable())
                : Endings.notConnected(run.record(), reply.facts());
    }
}
