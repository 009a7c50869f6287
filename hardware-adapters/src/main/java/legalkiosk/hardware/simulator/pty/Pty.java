package legalkiosk.hardware.simulator.pty;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/**
 * A pseudo terminal in raw mode: whoever opens {@link #path()} sees a serial port, and this object is what lies at the other end
 * of its cable. It keeps the near end open as well, so that a driver may close and open the port again. One thread only.
 */
public final class Pty implements AutoCloseable {
    /** Its handles never change, and making them anew for every pty would leave classes behind. */
    private static final LibC C = new LibC();

    private static final int NAME_BYTES = 128;
    private static final int TERMIOS_BYTES = 256;
    private static final int BUFFER_BYTES = 4096;
    private static final long FLAGS_AT = 4;
    private static final long EVENTS_AT = 6;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment state = arena.allocate(64);
    private final MemorySegment buffer = arena.allocate(BUFFER_BYTES);
    private final MemorySegment pollSet = arena.allocate(8);
    private final int far;
    private final int near;
    private final Path path;

    /** Opens a new pseudo terminal. */
    public Pty() throws IOException {
        try {
            far = checked("posix_openpt", (int) C.openPt.invokeExact(state, LibC.O_RDWR | LibC.O_NOCTTY));
            checked("grantpt", (int) C.grantPt.invokeExact(state, far));
            checked("unlockpt", (int) C.unlockPt.invokeExact(state, far));
            MemorySegment name = arena.allocate(NAME_BYTES);
            checked("ptsname_r", (int) C.ptsName.invokeExact(state, far, name, (long) NAME_BYTES));
            path = Path.of(name.getString(0));
            near = checked("open", (int) C.open.invokeExact(state, name, LibC.O_RDWR | LibC.O_NOCTTY));
            MemorySegment termios = arena.allocate(TERMIOS_BYTES);
            checked("tcgetattr", (int) C.getAttributes.invokeExact(state, near, termios));
            C.makeRaw.invokeExact(state, termios);
            checked("tcsetattr", (int) C.setAttributes.invokeExact(state, near, 0, termios));
            checked("fcntl", (int) C.setFlags.invokeExact(state, far, LibC.F_SETFL, LibC.O_NONBLOCK));
        } catch (IOException error) {
            throw error;
        } catch (Throwable thrown) {
            throw LibC.failed("the C library", thrown);
        }
    }

    /** The device that a driver opens, such as {@code /dev/pts/7}. */
    public Path path() {
        return path;
    }

    /** Bytes that the driver wrote, waiting up to {@code millis} for the first; empty when none came. */
    public byte[] read(int millis) throws IOException {
        if (!ready(LibC.POLLIN, millis)) {
            return new byte[0];
        }
        try {
            long count = (long) C.read.invokeExact(state, far, buffer, (long) BUFFER_BYTES);
            if (count >= 0) {
                return buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
            }
        } catch (Throwable thrown) {
            throw LibC.failed("read", thrown);
        }
        passing("read");
        return new byte[0];
    }

    /** Writes what the line takes at once and says how many bytes that were; waits up to {@code millis} when it takes none. */
    public int write(byte[] bytes, int from, int to, int millis) throws IOException {
        int count = Math.min(to - from, BUFFER_BYTES);
        MemorySegment.copy(bytes, from, buffer, ValueLayout.JAVA_BYTE, 0, count);
        try {
            long written = (long) C.write.invokeExact(state, far, buffer, (long) count);
            if (written >= 0) {
                return (int) written;
            }
        } catch (Throwable thrown) {
            throw LibC.failed("write", thrown);
        }
        passing("write");
        ready(LibC.POLLOUT, millis);
        return 0;
    }

    /** Pulls the cable: a driver that has the port open gets an input/output error from now on. */
    @Override
    public void close() throws IOException {
        try (arena) {
            int nearResult = (int) C.close.invokeExact(state, near);
            int farResult = (int) C.close.invokeExact(state, far);
            checked("close", Math.min(nearResult, farResult));
        } catch (IOException error) {
            throw error;
        } catch (Throwable thrown) {
            throw LibC.failed("close", thrown);
        }
    }

    private boolean ready(short events, int millis) throws IOException {
        pollSet.set(ValueLayout.JAVA_INT, 0, far);
        pollSet.set(ValueLayout.JAVA_SHORT, FLAGS_AT, events);
        pollSet.set(ValueLayout.JAVA_SHORT, EVENTS_AT, (short) 0);
        try {
            int count = (int) C.poll.invokeExact(state, pollSet, 1L, millis);
            if (count >= 0) {
                return count > 0;
            }
        } catch (Throwable thrown) {
            throw LibC.failed("poll", thrown);
        }
        passing("poll");
        return false;
    }

    /** Errors that mean "not now"; every other one ends the line. */
    private void passing(String what) throws IOException {
        int errno = LibC.errno(state);
        if (errno != LibC.EAGAIN && errno != LibC.EINTR && errno != LibC.EIO) {
            throw new IOException(what + " failed with errno " + errno);
        }
    }

    private int checked(String what, int result) throws IOException {
        if (result < 0) {
            throw new IOException(what + " failed with errno " + LibC.errno(state));
        }
        return result;
    }
}
