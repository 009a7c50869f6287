package legalkiosk.hardware.simulator.pen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.Stroke;
import legalkiosk.hardware.signature.evdev.InputEvent;
import legalkiosk.hardware.signature.evdev.InputEvents;
import legalkiosk.hardware.simulator.pty.Pty;

/**
 * A tablet whose pen is moved from here. The driver opens {@link #device()}, a link that stays while the plug is pulled and put back;
 * it cannot be asked for its limits, which are {@link #limits()}. Any thread, one act at a time.
 */
public final class PenTabletSimulator implements AutoCloseable {
    /** A common small tablet. */
    public static final PadArea AREA = new PadArea(21_600, 13_500, 2_047);

    private static final int PATIENCE_MILLIS = 50;
    private static final int TRIES = 100;
    private final Path folder;
    private final Path device;
    private Optional<Pty> line = Optional.empty();
    private boolean inHalves;

    private PenTabletSimulator(Path folder) {
        this.folder = folder;
        this.device = folder.resolve("event0");
    }

    /** Starts with the tablet plugged in. */
    public static PenTabletSimulator start() {
        try {
            PenTabletSimulator simulator = new PenTabletSimulator(Files.createTempDirectory("legal-kiosk-pen"));
            simulator.plug();
            return simulator;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** What the driver opens. */
    public Path device() {
        return device;
    }

    /** The greatest x, y and pressure, as the configuration says them. */
    public String limits() {
        return AREA.width() + "x" + AREA.height() + "x" + AREA.pressure();
    }

    /** Puts the plug back. */
    public synchronized void plug() {
        try {
            if (line.isEmpty()) {
                Pty fresh = new Pty();
                line = Optional.of(fresh);
                Files.deleteIfExists(device);
                Files.createSymbolicLink(device, fresh.path());
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Pulls the plug. */
    public synchronized void unplug() {
        try {
            Files.deleteIfExists(device);
            if (line.isPresent()) {
                line.get().close();
                line = Optional.empty();
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** From now on each event is sent in two pieces. */
    public synchronized void cutEvents() {
        inHalves = true;
    }

    /** Writes the sample signature; {@code pace} 1 takes as long as a person, 0 no time at all. */
    public void sign(double pace) {
        write(SampleSignature.on(AREA, java.time.Instant.EPOCH), pace);
    }

    /** Writes ink of this tablet's size. */
    public void write(Ink ink, double pace) {
        long start = System.nanoTime();
        for (Stroke stroke : ink.strokes()) {
            boolean first = true;
            for (InkPoint point : stroke.points()) {
                long due = start + (long) (pace * TimeUnit.MILLISECONDS.toNanos(point.millis()));
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                touch(point, first);
                first = false;
            }
            lift(stroke.points().getLast().millis());
        }
    }

    /** The pen is at a place and touches; {@code first} when it comes down. */
    public void touch(InkPoint point, boolean first) {
        long micros = TimeUnit.MILLISECONDS.toMicros(point.millis());
        if (first) {
            send(new InputEvent(micros, InputEvent.EV_KEY, InputEvent.BTN_TOOL_PEN, 1));
            send(new InputEvent(micros, InputEvent.EV_KEY, InputEvent.BTN_TOUCH, 1));
        }
        send(new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_X, point.x()));
        send(new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_Y, point.y()));
        send(new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_PRESSURE, point.pressure()));
        send(new InputEvent(micros, InputEvent.EV_SYN, InputEvent.SYN_REPORT, 0));
    }

    /** The pen leaves the tablet. */
    public void lift(int millis) {
        long micros = TimeUnit.MILLISECONDS.toMicros(millis);
        send(new InputEvent(micros, InputEvent.EV_KEY, InputEvent.BTN_TOUCH, 0));
        send(new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_PRESSURE, 0));
        send(new InputEvent(micros, InputEvent.EV_KEY, InputEvent.BTN_TOOL_PEN, 0));
        send(new InputEvent(micros, InputEvent.EV_SYN, InputEvent.SYN_REPORT, 0));
    }

    /** The kernel's queue ran over. */
    public void drop(int millis) {
        send(new InputEvent(TimeUnit.MILLISECONDS.toMicros(millis), InputEvent.EV_SYN, InputEvent.SYN_DROPPED, 0));
    }

    /** Any event. */
    public synchronized void send(InputEvent event) {
        byte[] bytes = InputEvents.bytes(event);
        int half = inHalves ? bytes.length / 2 : bytes.length;
        send(bytes, 0, half);
        send(bytes, half, bytes.length);
    }

    @Override
    public synchronized void close() {
        unplug();
        try {
            Files.deleteIfExists(folder);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** A pen nobody listens to writes into the air. */
    private void send(byte[] bytes, int from, int to) {
        int at = from;
        try {
            for (int tries = 0; line.isPresent() && at < to && tries < TRIES; tries++) {
                at += line.get().write(bytes, at, to, PATIENCE_MILLIS);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
