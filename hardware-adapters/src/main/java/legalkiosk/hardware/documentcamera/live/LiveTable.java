package legalkiosk.hardware.documentcamera.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.vision.TableWatch;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the newest frame on a thread of its own, then rests at least as long as three times the look took: at most a quarter of
 * one processor, whatever the camera sends. Frames that come meanwhile replace each other.
 */
final class LiveTable implements FrameListener, AutoCloseable {
    private static final long REST_FACTOR = 3;
    private static final long LEAST_REST_NANOS = 150_000_000;

    private final DocumentCamera.Listener listener;
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean open = true;

    LiveTable(DocumentCamera.Listener listener) {
        this.listener = listener;
        this.thread = Thread.ofPlatform()
                .name("document-camera")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::look);
    }

    @Override
    public void frame(Frame frame) {
        listener.frame(frame);
        newest.set(frame);
        LockSupport.unpark(thread);
    }

    @Override
    public void lost() {
        newest.set(null);
        listener.lost();
    }

    /** The sheet that lies there was scanned. */
    void taken() {
        taken.set(true);
    }

    private void look() {
        TableWatch watch = new TableWatch();
        while (open) {
            Frame frame = newest.getAndSet(null);
            if (frame == null) {
                LockSupport.park(this);
                continue;
            }
            long start = System.nanoTime();
            if (taken.getAndSet(false)) {
                watch.taken();
            }
            var sight = watch.see(Picture.of(frame), frame.capturedAt());
            if (open) {
                listener.sight(new DocumentCamera.Seen(sight, frame.width(), frame.height()));
            }
            rest(Math.max(LEAST_REST_NANOS, REST_FACTOR * (System.nanoTime() - start)));
        }
    }

    private void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; open && left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    @Override
    public void close() {
        open = false;
        newest.set(null);
        LockSupport.unpark(thread);
    }
}
