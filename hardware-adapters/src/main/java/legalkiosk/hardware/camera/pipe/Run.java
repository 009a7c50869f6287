package legalkiosk.hardware.camera.pipe;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.child.Child;

/** One run of the program that brings the pictures, from switching the camera on to its end. Reads on a thread of its own. */
final class Run implements AutoCloseable {
    private final CameraSettings settings;
    private final CameraMode mode;
    private final Demand demand;
    private final Clock clock;
    private final Child child;
    private final Thread reading;
    private final long started = System.nanoTime();
    private volatile long first;
    private volatile long last = started;
    private volatile long frames;
    private volatile long began;
    private volatile Instant capturedAt;
    private volatile String size = "";
    private volatile Optional<Trouble> end = Optional.empty();

    private Run(CameraSettings settings, CameraMode mode, Demand demand, Clock clock, Child child) {
        this.settings = settings;
        this.mode = mode;
        this.demand = demand;
        this.clock = clock;
        this.capturedAt = clock.instant();
        this.child = child;
        this.reading =
                Thread.ofPlatform().daemon().name(settings.name() + "-frames").start(this::read);
    }

    /** Switches the camera on. */
    static Run start(CameraSettings settings, CameraMode mode, List<String> command, Demand demand, Clock clock)
            throws IOException {
        return new Run(settings, mode, demand, clock, Child.start(settings.name(), command));
    }

    /** True once a frame came. */
    boolean brought() {
        return frames > 0;
    }

    /** Why this run is no good any more; empty while it is. */
    Optional<Trouble> trouble() {
        if (end.isPresent()) {
            return end;
        }
        long patience = brought()
                ? settings.timings().silence().toNanos()
                : settings.timings().first().toNanos();
        if (System.nanoTime() - last <= patience) {
            return Optional.empty();
        }
        return Optional.of(
                brought()
                        ? new Trouble.Frozen(
                                "no frame for " + settings.timings().silence() + " after " + frames)
                        : new Trouble.NoFrame(
                                "no frame in " + settings.timings().first() + said()));
    }

    /** What flows, for the technician; the same as long as nothing changes. */
    String facts() {
        return "on, " + size;
    }

    @Override
    public void close() {
        child.close();
        boolean interrupted = Thread.interrupted();
        try {
            reading.join(java.time.Duration.ofSeconds(2));
        } catch (InterruptedException impatient) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        Y4mReader reader = new Y4mReader(child.output(), Y4mReader.MOST_PIXELS, this::begins);
        try {
            while (end.isEmpty()) {
                switch (reader.next()) {
                    case Y4mReader.Item.Picture picture -> frame(picture);
                    case Y4mReader.Item.Nonsense(String facts) -> end = Optional.of(new Trouble.Unreadable(facts));
                    case Y4mReader.Item.End over -> end = Optional.of(ended());
                }
            }
        } catch (IOException closed) {
            end = Optional.of(ended());
        }
        demand.poke();
    }

    private Trouble ended() {
        child.settle();
        return new Trouble.Ended("the program ended" + said(), brought());
    }

    private void begins() {
        began = System.nanoTime();
        capturedAt = clock.instant();
    }

    private void frame(Y4mReader.Item.Picture picture) {
        long now = System.nanoTime();
        if (frames == 0) {
            first = now;
        }
        last = now;
        frames++;
        size = picture.width() + "x" + picture.height();
        Frame frame = Frame.owning(picture.width(), picture.height(), picture.argb(), capturedAt, frames);
        demand.deliver(
                frame, mode, began, now - first >= settings.timings().settle().toNanos());
    }

    private String said() {
        String complaints = child.complaints();
        return complaints.isEmpty() ? "" : ": " + complaints;
    }
}
