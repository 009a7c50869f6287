package legalkiosk.hardware.simulator.card;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.simulator.pty.Pty;

/** A pty on which one byte takes ten bit times, like on a UART. One thread only. */
final class PacedLine {
    private static final double NANOS = 1e9;
    private static final long LEAST_PARK_NANOS = 200_000;
    private static final int FULL_LINE_MILLIS = 20;
    private static final long LONGEST_FULL_NANOS = 1_000_000_000;

    private final Pty pty;
    private final double byteNanos;
    private final BooleanSupplier running;

    PacedLine(Pty pty, int baud, BooleanSupplier running) {
        this.pty = pty;
        this.byteNanos = baud == 0 ? 0 : 10 * NANOS / baud;
        this.running = running;
    }

    /** Time that this many bytes need on the line. */
    double nanos(int bytes) {
        return bytes * byteNanos;
    }

    /** Waits, unless the simulator stops meanwhile. */
    void pause(double nanos) {
        long end = System.nanoTime() + (long) nanos;
        for (long left = (long) nanos; left > 0 && running.getAsBoolean(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, 20_000_000));
        }
    }

    /** Writes at the line's pace. What a driver does not take off a full line within a second is lost, as on a UART. */
    void write(byte[] bytes) throws IOException {
        long start = System.nanoTime();
        long lastTaken = start;
        int done = 0;
        while (done < bytes.length && running.getAsBoolean() && System.nanoTime() - lastTaken < LONGEST_FULL_NANOS) {
            int due = byteNanos == 0 ? bytes.length : (int) ((System.nanoTime() - start) / byteNanos);
            if (due <= done) {
                LockSupport.parkNanos(Math.max((long) byteNanos, LEAST_PARK_NANOS));
                continue;
            }
            int taken = pty.write(bytes, done, Math.min(due, bytes.length), FULL_LINE_MILLIS);
            if (taken > 0) {
                lastTaken = System.nanoTime();
            }
            done += taken;
        }
    }
}
