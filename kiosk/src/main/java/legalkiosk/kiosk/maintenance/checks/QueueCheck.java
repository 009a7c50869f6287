package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.WaitingJob;

/** What waits in the printers; and, if asked to, takes out what this terminal sent. What others sent is shown and left alone. */
public final class QueueCheck implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final List<Printer> printers;
    private final boolean withdraws;

    private QueueCheck(List<Printer> printers, boolean withdraws) {
        this.printers = List.copyOf(printers);
        this.withdraws = withdraws;
    }

    /** Only looks. */
    public static QueueCheck looking(List<Printer> printers) {
        return new QueueCheck(printers, false);
    }

    /** Takes out what this terminal sent. */
    public static QueueCheck withdrawing(List<Printer> printers) {
        return new QueueCheck(printers, true);
    }

    @Override
    public List<Finding> run() {
        List<Finding> found = new ArrayList<>();
        for (Printer printer : printers) {
            Optional<List<WaitingJob>> waiting = printer.waiting(PATIENCE);
            if (waiting.isEmpty()) {
                found.add(new Finding(
                        Grade.OUT,
                        "maintenance.queue.silent",
                        List.of(),
                        printer.health().facts()));
            }
            waiting.ifPresent(jobs -> jobs.forEach(job -> found.add(finding(printer, job))));
        }
        return found.isEmpty() ? List.of(Finding.fine("maintenance.queue.empty")) : found;
    }

    private Finding finding(Printer printer, WaitingJob job) {
        String number = Integer.toString(job.number());
        if (job.ours().isEmpty()) {
            return told(Grade.LOOK, "maintenance.queue.others", number, job);
        }
        if (!withdraws) {
            return told(Grade.LOOK, "maintenance.queue.ours", number, job);
        }
        return printer.withdraw(job, PATIENCE)
                ? told(Grade.FINE, "maintenance.queue.withdrawn", number, job)
                : told(Grade.OUT, "maintenance.queue.stays", number, job);
    }

    private static Finding told(Grade grade, String key, String number, WaitingJob job) {
        return new Finding(grade, key, List.of(number, Integer.toString(job.pagesOut())), job.printer());
    }
}
