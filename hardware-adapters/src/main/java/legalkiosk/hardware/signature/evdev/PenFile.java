package legalkiosk.hardware.signature.evdev;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** An open device file of a tablet. One thread only. */
final class PenFile implements AutoCloseable {
    /** Its handles never change, and making them anew for each opening would leave classes behind. */
    private static final LibC C = new LibC();

    private static final int BUFFER_BYTES = 64 * InputEvent.BYTES;
    private static final byte[] NOTHING = {};
    private static final long EVENTS_AT = 4;
    private static final long ANSWERED_AT = 6;
    private static final long MOST_AT = 8;
    private static final long LEAST_AT = 4;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment state = arena.allocate(64);
    private final MemorySegment buffer = arena.allocate(BUFFER_BYTES, Long.BYTES);
    private final MemorySegment pollSet = arena.allocate(8, Integer.BYTES);
    private final int file;

    /** {@link IOException} with a reason a technician understands. */
    PenFile(String path) throws IOException {
        try {
            int flags = LibC.O_RDONLY | LibC.O_NONBLOCK | LibC.O_NOCTTY | LibC.O_CLOEXEC;
            file = (int) C.open.invokeExact(state, arena.allocateFrom(path), flags);
        } catch (Throwable thrown) {
            throw new IOException("open could not be called", thrown);
        }
        if (file < 0) {
            int errno = LibC.errno(state);
            arena.close();
            throw errno == LibC.EACCES || errno == LibC.EPERM
                    ? new NoPermission(path)
                    : new IOException("cannot open " + path + ", errno " + errno);
        }
    }

    /** The file is there and this program's user may not read it. */
    static final class NoPermission extends IOException {
        private static final long serialVersionUID = 1;

        NoPermission(String path) {
            super("no permission to read " + path + "; its group is usually input");
        }
    }

    /** What the device calls itself; empty where it is no input device but plays one. */
    Optional<String> name() throws IOException {
        return ask(Ioctl.NAME) ? Optional.of(buffer.getString(0)) : Optional.empty();
    }

    /** What an axis can say and says now; empty when there is none. */
    Optional<AxisState> axis(int code) throws IOException {
        buffer.fill((byte) 0);
        if (!ask(Ioctl.axis(code))) {
            return Optional.empty();
        }
        int least = buffer.get(ValueLayout.JAVA_INT, LEAST_AT);
        int most = buffer.get(ValueLayout.JAVA_INT, MOST_AT);
        return most > least
                ? Optional.of(new AxisState(buffer.get(ValueLayout.JAVA_INT, 0), new Axis(least, most)))
                : Optional.empty();
    }

    record AxisState(int value, Axis axis) {}

    boolean knowsKey(int code) throws IOException {
        return ask(Ioctl.KEYS_KNOWN) && bit(code);
    }

    boolean isDown(int code) throws IOException {
        return ask(Ioctl.KEYS_DOWN) && bit(code);
    }

    /** Nobody else hears the pen any more, so it moves no pointer; events get the time of the monotonic clock. */
    boolean grab() throws IOException {
        buffer.set(ValueLayout.JAVA_INT, 0, Ioctl.CLOCK_MONOTONIC);
        boolean clock = ask(Ioctl.CLOCK);
        try {
            return (int) C.ioctlNumber.invokeExact(state, file, Ioctl.GRAB, 1L) >= 0 && clock;
        } catch (Throwable thrown) {
            throw new IOException("ioctl could not be called", thrown);
        }
    }

    /** Bytes that are there, waiting up to {@code millis} for the first; {@link IOException} when the device is gone. */
    byte[] read(int millis) throws IOException {
        pollSet.set(ValueLayout.JAVA_INT, 0, file);
        pollSet.set(ValueLayout.JAVA_SHORT, EVENTS_AT, LibC.POLLIN);
        pollSet.set(ValueLayout.JAVA_SHORT, ANSWERED_AT, (short) 0);
        long count;
        try {
            int ready = (int) C.poll.invokeExact(state, pollSet, 1L, millis);
            if (ready <= 0) {
                return NOTHING;
            }
            count = (long) C.read.invokeExact(state, file, buffer, (long) BUFFER_BYTES);
        } catch (Throwable thrown) {
            throw new IOException("read could not be called", thrown);
        }
        int errno = LibC.errno(state);
        if (count > 0) {
            return buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        }
        if (count < 0 && (errno == LibC.EAGAIN || errno == LibC.EINTR)) {
            return NOTHING;
        }
        throw new IOException(count == 0 ? "the device ended" : "reading failed with errno " + errno);
    }

    @Override
    public void close() {
        try (arena) {
            int result = (int) C.close.invokeExact(state, file);
            if (result < 0) {
                throw new IOException("close failed with errno " + LibC.errno(state));
            }
        } catch (Throwable thrown) {
            throw new IllegalStateException("a device file could not be closed", thrown);
        }
    }

    private boolean bit(int code) {
        return (buffer.get(ValueLayout.JAVA_BYTE, code / 8) >> code % 8 & 1) != 0;
    }

    private boolean ask(long request) throws IOException {
        try {
            return (int) C.ioctl.invokeExact(state, file, request, buffer) >= 0;
        } catch (Throwable thrown) {
            throw new IOException("ioctl could not be called", thrown);
        }
    }
}
