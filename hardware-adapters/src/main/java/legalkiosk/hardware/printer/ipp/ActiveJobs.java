package legalkiosk.hardware.printer.ipp;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The jobs that somebody works on: one at a time under a name, or two could both find that nothing was sent. */
final class ActiveJobs {
    private final Map<UUID, CountDownLatch> jobs = new ConcurrentHashMap<>();

    /** False when somebody is at it already. */
    boolean begin(UUID job) {
        return jobs.putIfAbsent(job, new CountDownLatch(1)) == null;
    }

    void end(UUID job) {
        CountDownLatch done = jobs.remove(job);
        if (done != null) {
            done.countDown();
        }
    }

    /** Waits until the jobs of this moment have ended, at most so long; keeps an interrupt. */
    void awaitEnd(Duration atMost) {
        Deadline deadline = Deadline.in(atMost);
        try {
            for (CountDownLatch job : jobs.values()) {
                if (!job.await(deadline.left(atMost).toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
