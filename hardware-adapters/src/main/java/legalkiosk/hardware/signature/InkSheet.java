package legalkiosk.hardware.signature;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One sheet that is written on, for one signature; pads feed it, whoever asked for it reads it. Any thread. Closing it wipes it and
 * gives the pad back.
 */
public final class InkSheet implements AutoCloseable {
    private final PadArea pad;
    private final InkRecorder recorder;
    private final Consumer<PenEvent> listener;
    private final Consumer<InkSheet> closed;
    private boolean open = true;

    /**
     * @param listener told of each movement in their order, on the pad's thread; it must return quickly and must not throw
     * @param closed told once
     */
    public InkSheet(PadArea pad, Clock clock, Consumer<PenEvent> listener, Consumer<InkSheet> closed) {
        this.pad = pad;
        this.recorder = new InkRecorder(pad, clock);
        this.listener = listener;
        this.closed = closed;
    }

    public PadArea pad() {
        return pad;
    }

    /** All that is written now. */
    public synchronized Ink ink() {
        return recorder.ink();
    }

    public synchronized boolean isEmpty() {
        return recorder.isEmpty();
    }

    /** 重签: a clean sheet. */
    public synchronized void clear() {
        recorder.clear();
    }

    /** For the pad: the pen comes down. {@code nanos} of a clock that does not run backwards. */
    public void down(int x, int y, int pressure, long nanos) {
        tell(kept(true, x, y, pressure, nanos).map(PenEvent.Down::new));
    }

    /** For the pad: the pen moves; nothing happens while it is not down. */
    public void move(int x, int y, int pressure, long nanos) {
        tell(kept(false, x, y, pressure, nanos).map(PenEvent.Moved::new));
    }

    /** For the pad: the pen is lifted. */
    public void up() {
        if (lifted()) {
            listener.accept(new PenEvent.Up());
        }
    }

    @Override
    public void close() {
        if (shut()) {
            closed.accept(this);
        }
    }

    private synchronized Optional<InkPoint> kept(boolean first, int x, int y, int pressure, long nanos) {
        if (!open) {
            return Optional.empty();
        }
        return first ? recorder.down(x, y, pressure, nanos) : recorder.move(x, y, pressure, nanos);
    }

    private synchronized boolean lifted() {
        return recorder.up() && open;
    }

    private synchronized boolean shut() {
        boolean was = open;
        open = false;
        recorder.clear();
        return was;
    }

    private void tell(Optional<? extends PenEvent> event) {
        event.ifPresent(listener);
    }
}
