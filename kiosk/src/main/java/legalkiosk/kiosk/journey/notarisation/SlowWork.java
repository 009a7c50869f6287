package legalkiosk.kiosk.journey.notarisation;

import java.util.Optional;
import java.util.concurrent.Future;
import legalkiosk.kiosk.journey.JourneyRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One slow thing of a session after the other, on a worker: a chip, a document, a photograph. What comes of it after {@link #stop} is
 * nobody's. On the journeys' thread.
 */
final class SlowWork {
    private static final Logger LOG = LoggerFactory.getLogger(SlowWork.class);

    private final JourneyRuntime runtime;
    private Optional<Future<?>> running = Optional.empty();
    private long turn;

    /** What takes time; on a worker. */
    interface Work {
        /** @param back brings something to the journeys' thread, as long as this work is wanted */
        void run(Back back) throws Exception;
    }

    /** The way back from a worker. */
    interface Back {
        void tell(Runnable news);
    }

    SlowWork(JourneyRuntime runtime) {
        this.runtime = runtime;
    }

    /** Begins something; what ran before is not wanted any more. @param broke told when it throws */
    void begin(Work work, Runnable broke) {
        stop();
        long asked = turn;
        Back back = news -> runtime.thread().execute(() -> {
            if (turn == asked) {
                news.run();
            }
        });
        running = Optional.of(runtime.workers().submit(() -> attempt(work, back, broke)));
    }

    /** What runs is not wanted any more. */
    void stop() {
        turn++;
        running.ifPresent(task -> task.cancel(true));
        running = Optional.empty();
    }

    private static void attempt(Work work, Back back, Runnable broke) {
        try {
            work.run(back);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception gone) {
            LOG.atInfo()
                    .addKeyValue("event", "session.deed-failed")
                    .addKeyValue("facts", gone.getClass().getSimpleName())
                    .log("something in a session did not come");
            back.tell(broke);
        }
    }
}
