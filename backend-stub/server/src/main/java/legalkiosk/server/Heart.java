package legalkiosk.server;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Four beats a second for whatever watches the time. What fails once is tried again at the next beat. */
final class Heart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
    private static final long BEAT_MILLIS = 250;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heart").factory());
    private final ScheduledFuture<?> beating;

    Heart(List<Runnable> watched) {
        beating = clock.scheduleWithFixedDelay(
                () -> watched.forEach(Heart::run), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Finishes the beat that has begun. */
    @Override
    public void close() {
        beating.cancel(false);
        ((ExecutorService) clock).close();
    }

    private static void run(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException failed) {
            LOG.atError().setCause(failed).addKeyValue("event", "heart.failed").log("a beat failed");
        }
    }
}
