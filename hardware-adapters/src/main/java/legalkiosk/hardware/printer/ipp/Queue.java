package legalkiosk.hardware.printer.ipp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import legalkiosk.hardware.printer.WaitingJob;

/** What lies at the printer, for a technician to look at and to take out. Any thread. */
final class Queue {
    /** What this program calls its jobs. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final IppOperations ops;
    private final String printer;
    private final PrinterTimings timings;

    Queue(IppOperations ops, String printer, PrinterTimings timings) {
        this.ops = ops;
        this.printer = printer;
        this.timings = timings;
    }

    Optional<List<WaitingJob>> waiting(Duration limit) {
        try {
            return ops.waiting(limit) instanceof Reply.Ok<List<JobStatus>>(List<JobStatus> jobs)
                    ? Optional.of(jobs.stream()
                            .filter(job -> !job.isOver() && job.id() > 0)
                            .map(this::waitingJob)
                            .toList())
                    : Optional.empty();
        } catch (Stopped interrupted) {
            return Optional.empty();
        }
    }

    private WaitingJob waitingJob(JobStatus job) {
        Optional<UUID> ours = Optional.of(job.name())
                .filter(name -> OURS.matcher(name).matches())
                .map(UUID::fromString);
        return new WaitingJob(printer, job.id(), ours, job.impressions());
    }

    /** A number that now belongs to another job, since the printer began anew, is left alone. */
    boolean withdraw(WaitingJob job, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        Waiter waiter = Waiter.untilDone();
        try {
            while (true) {
                switch (ops.job(job.number(), deadline.left(timings.call()))) {
                    case Reply.Ok<JobStatus>(JobStatus now)
                    when now.isOver() || !waitingJob(now).ours().equals(job.ours()) -> {
                        return true;
                    }
                    case Reply.Refused<JobStatus> refused
                    when refused.noSuchJob() -> {
                        return true;
                    }
                    case Reply.Ok<JobStatus> still -> ops.cancel(job.number(), deadline.left(timings.call()));
                    case Reply.Refused<JobStatus> refused -> {}
                    case Reply.NotReached<JobStatus> away -> {}
                    case Reply.Lost<JobStatus> lost -> {}
                }
                if (deadline.passed()) {
                    return false;
                }
                waiter.pause(deadline.left(timings.poll()));
            }
        } catch (Stopped interrupted) {
            return false;
        }
    }
}
