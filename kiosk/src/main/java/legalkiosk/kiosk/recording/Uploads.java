package legalkiosk.kiosk.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.kiosk.backend.RecordingDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands recordings in, one after the other, on a virtual thread: at once while the backend answers, with growing pauses while it does not.
 * Any thread.
 */
final class Uploads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RecordingDesk desk;
    private final List<HandIn> waiting = new CopyOnWriteArrayList<>();
    private final List<HandIn> refused = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore over = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    Uploads(RecordingDesk desk) {
        this.desk = desk;
        this.thread = Thread.ofVirtual().name("recording-uploads").start(this::run);
    }

    /** This one too; it is removed from the disk once all of it is handed in. */
    void add(Spool spool, SigningKey key) {
        waiting.add(new HandIn(spool, desk, key));
        somethingNew();
    }

    /** There is more to hand in. */
    void somethingNew() {
        wake.release();
    }

    /** Recordings that are not wholly at the backend. */
    int left() {
        return waiting.size() + refused.size();
    }

    /** Recordings that the backend does not want; somebody has to look at them. */
    int refused() {
        return refused.size();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(ENDING);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!closed) {
                boolean away = false;
                boolean went = false;
                for (HandIn one : waiting) {
                    HandIn.Step step = step(one);
                    went |= step == HandIn.Step.WENT || step == HandIn.Step.COMPLETE;
                    away |= step == HandIn.Step.AWAY;
                    over(one, step);
                }
                if (away && !went) {
                    // What is recorded meanwhile must not shorten the pause.
                    var _ = over.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = longer(pause);
                } else if (!went) {
                    pause = FIRST_PAUSE;
                    var _ = wake.tryAcquire(LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                } else {
                    pause = FIRST_PAUSE;
                }
            }
        } catch (InterruptedException ended) {
            LOG.atDebug().addKeyValue("event", "recording.uploads-end").log("the terminal ends");
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static HandIn.Step step(HandIn one) {
        try {
            return one.step();
        } catch (IOException unreadable) {
            LOG.atError()
                    .setCause(unreadable)
                    .addKeyValue("event", "recording.unreadable")
                    .addKeyValue("recording", one.spool().id())
                    .log("a recording can't be read");
            return HandIn.Step.REFUSED;
        }
    }

    private void over(HandIn one, HandIn.Step step) {
        if (step == HandIn.Step.REFUSED) {
            waiting.remove(one);
            refused.add(one);
            LOG.atError()
                    .addKeyValue("event", "recording.refused")
                    .addKeyValue("recording", one.spool().id())
                    .log("the backend does not take this recording; it stays on this disk, encrypted");
        }
        if (step == HandIn.Step.COMPLETE) {
            waiting.remove(one);
            Optional<String> left = removed(one.spool());
            LOG.atInfo()
                    .addKeyValue("event", "recording.complete")
                    .addKeyValue("recording", one.spool().id())
                    .addKeyValue("left", left.orElse("nothing"))
                    .log("a recording is wholly at the backend");
        }
    }

    private static Optional<String> removed(Spool spool) {
        try {
            spool.remove();
            return Optional.empty();
        } catch (IOException stays) {
            return Optional.of(String.valueOf(stays.getMessage()));
        }
    }
}
