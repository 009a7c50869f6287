package legalkiosk.hardware.printer.ipp;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.printer.PrintProgress;

/**
 * What the work on one job shares: the line, the note on disk, the deadline, who is told. For one thread.
 *
 * @param startBy when to give up on a printer that could not begin
 */
record JobRun(
        IppOperations ops,
        JobRecord record,
        Teller teller,
        Deadline deadline,
        Deadline startBy,
        Waiter waiter,
        PrinterTimings timings,
        HealthKeeper health) {

    /** The same job with another deadline, which no closing and no interrupt of the caller ends. */
    JobRun untilDone(Deadline other) {
        return new JobRun(ops, record, teller, other, other, Waiter.untilDone(), timings, health);
    }

    void tell(PrintProgress progress) {
        teller.tell(progress);
    }

    Duration limit() {
        return deadline.left(timings.call());
    }

    void pause() throws Stopped {
        pause(timings.poll());
    }

    /** At most as long as between two looks. */
    void pause(Duration time) throws Stopped {
        Duration poll = timings.poll();
        waiter.pause(deadline.left(time.compareTo(poll) < 0 ? time : poll));
    }

    Reply<PrinterStatus> lookAtPrinter() throws Stopped {
        Reply<PrinterStatus> reply = ops.printer(limit());
        health.saw(reply);
        return reply;
    }

    /**
     * Finds the job by its number and, as numbers begin anew when a printer restarts, makes sure by its name; without a number, or
     * when the printer does not know it, by its name alone.
     */
    JobLook lookAtJob() throws Stopped {
        if (record.printerJob() > 0) {
            switch (ops.job(record.printerJob(), limit())) {
                case Reply.Ok<JobStatus>(JobStatus job) -> {
                    if (isOurs(job)) {
                        return new JobLook.Found(job);
                    }
                }
                case Reply.Refused<JobStatus> refused -> {
                    if (!refused.noSuchJob()) {
                        return new JobLook.Silent(refused.facts());
                    }
                }
                case Reply.NotReached<JobStatus> not -> {
                    return new JobLook.Silent(not.facts());
                }
                case Reply.Lost<JobStatus> lost -> {
                    return new JobLook.Silent(lost.facts());
                }
            }
        }
        return lookByName();
    }

    private boolean isOurs(JobStatus job) {
        return job.name().isEmpty() || job.name().equals(record.job().toString());
    }

    JobLook lookByName() throws Stopped {
        return switch (ops.jobsNamed(record.job(), limit())) {
            case Reply.Ok<List<JobStatus>>(List<JobStatus> jobs) -> best(jobs);
            case Reply.Refused<List<JobStatus>> refused -> new JobLook.Silent(refused.facts());
            case Reply.NotReached<List<JobStatus>> not -> new JobLook.Silent(not.facts());
            case Reply.Lost<List<JobStatus>> lost -> new JobLook.Silent(lost.facts());
        };
    }

    /** Of several attempts under the name the one that came farthest. */
    private static JobLook best(List<JobStatus> jobs) {
        Optional<JobStatus> farthest =
                jobs.stream().max(Comparator.comparing(JobStatus::phase).thenComparing(JobStatus::id));
        return farthest.<JobLook>map(JobLook.Found::new).orElseGet(JobLook.Absent::new);
    }
}
