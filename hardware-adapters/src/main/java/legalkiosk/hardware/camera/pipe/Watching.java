package legalkiosk.hardware.camera.pipe;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One watch: keeps the newest frame only and shows it on a thread of its own, so that a slow watcher delays nobody. */
final class Watching implements Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final FrameListener listener;
    private final Consumer<Watching> closed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    /** Held while the listener works, so that closing can wait for it. */
    private final ReentrantLock showing = new ReentrantLock();

    private Optional<Frame> next = Optional.empty();
    private boolean lost;
    private boolean over;

    /** @param closed told once, when the watch is closed */
    Watching(String name, FrameListener listener, Consumer<Watching> closed) {
        this.listener = listener;
        this.closed = closed;
        Thread.ofVirtual().name(name + "-watch").start(this::run);
    }

    /** Takes note of a frame; never waits. */
    void offer(Frame frame) {
        tell(() -> {
            next = Optional.of(frame);
            lost = false;
        });
    }

    /** Takes note that frames have ended; never waits. */
    void lose() {
        tell(() -> {
            next = Optional.empty();
            lost = true;
        });
    }

    @Override
    public void close() {
        closed.accept(this);
        tell(() -> over = true);
        showing.lock();
        showing.unlock();
    }

    private void tell(Runnable what) {
        lock.lock();
        try {
            what.run();
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (await()) {
            showing.lock();
            try {
                show();
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("camera.listener-failed");
            } finally {
                showing.unlock();
            }
        }
    }

    /** False when the watch is over. */
    private boolean await() {
        lock.lock();
        try {
            while (!over && !lost && next.isEmpty()) {
                news.awaitUninterruptibly();
            }
            return !over;
        } finally {
            lock.unlock();
        }
    }

    /** Takes what is new only now, under the lock that closing waits for: after that nothing is shown any more. */
    private void show() {
        Optional<Frame> frame;
        boolean gone;
        lock.lock();
        try {
            frame = over ? Optional.empty() : next;
            gone = lost && !over;
            next = Optional.empty();
            lost = false;
        } finally {
            lock.unlock();
        }
        if (gone) {
            listener.lost();
        }
        frame.ifPresent(listener::frame);
    }
}
