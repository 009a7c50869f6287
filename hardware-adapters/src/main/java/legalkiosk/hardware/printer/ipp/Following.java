package legalkiosk.hardware.printer.ipp;

import java.time.Duration;
import java.util.List;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrinterReason;

/** Stays with a job that the printer has until it is over. */
final class Following {
    private static final int EAGER = 4;
    private static final int STALLED_AFTER_POLLS = 3;

    private final JobRun run;
    private List<PrinterReason> waitingFor = List.of();
    private int pagesSeen;
    private Duration nap;
    private Deadline stalled;

    Following(JobRun run) {
        this.run = run;
        this.nap = run.timings().poll().dividedBy(EAGER);
        this.stalled = stallFromNow();
    }

    PrintOutcome toTheEnd() throws Stopped {
        Deadline patience = Deadline.in(run.timings().patience());
        while (true) {
            switch (run.lookAtJob()) {
                case JobLook.Found(JobStatus job)
                when job.isOver() -> {
                    return Endings.over(run.record(), job);
                }
                case JobLook.Found(JobStatus job) -> {
                    patience = Deadline.in(run.timings().patience());
                    tell(job);
                }
                case JobLook.Absent absent -> {
                    return Endings.unknown(run.record(), "the printer has forgotten the job");
                }
                case JobLook.Silent silent -> {
                    if (patience.passed()) {
                        paused(List.of(PrinterReason.OFFLINE));
                    }
                }
            }
            if (run.deadline().passed()) {
                return Endings.late(run, waitingFor);
            }
            run.pause(nap);
            // A slip is out in a second and looked for often; a long job is looked at in the driver's own time.
            nap = run.timings().poll().compareTo(nap) > 0 ? nap.multipliedBy(2) : nap;
        }
    }

    private void tell(JobStatus job) throws Stopped {
        if (job.impressions() != pagesSeen) {
            pagesSeen = job.impressions();
            stalled = stallFromNow();
        }
        if (run.lookAtPrinter() instanceof Reply.Ok<PrinterStatus>(PrinterStatus printer)) {
            List<PrinterReason> reasons = reasons(job, printer);
            if (!reasons.isEmpty()) {
                paused(reasons);
                return;
            }
            waitingFor = List.of();
        } else if (!waitingFor.isEmpty()) {
            // One lost answer does not make the reason go away.
            return;
        }
        int total = run.record().pages();
        run.tell(new PrintProgress.Printing(Math.min(job.impressions(), total), total));
    }

    /** Some printers only warn of an empty tray and wait: a warning counts once no page has come for a while. */
    private List<PrinterReason> reasons(JobStatus job, PrinterStatus printer) {
        List<PrinterReason> blocking = printer.blocking();
        if (blocking.isEmpty() && stalled.passed()) {
            blocking = printer.suspected();
        }
        return blocking.isEmpty() && job.phase() == JobStatus.Phase.STOPPED ? List.of(PrinterReason.OTHER) : blocking;
    }

    private Deadline stallFromNow() {
        return Deadline.in(run.timings().poll().multipliedBy(STALLED_AFTER_POLLS));
    }

    private void paused(List<PrinterReason> reasons) {
        waitingFor = reasons;
        run.tell(new PrintProgress.Paused(reasons));
    }
}
