package legalkiosk.kiosk.video.wire;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import legalkiosk.hardware.camera.Frame;

/**
 * The newest pictures of one camera or one far side, in memory that two processes share: one writes, one reads, nobody waits for
 * the other. Pixels are B, G, R, A bytes. One writer thread and one reader thread; each side opens the file for itself.
 *
 * <p>Layout, native byte order: at 0 the magic, at 8 how many pictures were published (a long, written last); then {@link #SLOTS}
 * slots of a header (width, height, capture time in microseconds since 1970) and room for {@link #PIXELS}. Picture n lies in slot n
 * modulo {@link #SLOTS}; a reader that took longer than the writer needs to come round notices by the count.
 */
public final class FrameRing implements AutoCloseable {
    /** The largest picture, 1280 x 720. */
    public static final int PIXELS = 1280 * 720;

    private static final long MAGIC = 0x4C4B_4652_414D_4531L;
    private static final int SLOTS = 3;
    private static final long COUNT_AT = 8;
    private static final long FIRST_SLOT = 64;
    private static final long SLOT_HEADER = 32;
    private static final long SLOT = SLOT_HEADER + 4L * PIXELS;
    private static final long SIZE = FIRST_SLOT + SLOTS * SLOT;
    private static final VarHandle COUNT = ValueLayout.JAVA_LONG.varHandle();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private long seen;

    private FrameRing(FileChannel file) throws IOException {
        this.memory = file.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, arena);
    }

    /** Makes the file, which must not exist; only this user may open it. */
    public static FrameRing create(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            FrameRing ring = new FrameRing(file);
            ring.memory.set(ValueLayout.JAVA_LONG, 0, MAGIC);
            return ring;
        }
    }

    /** Opens what the other process made. */
    public static FrameRing open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (file.size() != SIZE) {
                throw new IOException(path + " is not a frame ring");
            }
            FrameRing ring = new FrameRing(file);
            if (ring.memory.get(ValueLayout.JAVA_LONG, 0) != MAGIC) {
                ring.close();
                throw new IOException(path + " is not a frame ring");
            }
            return ring;
        }
    }

    /** What draws a picture straight into the shared memory: {@code 4 * width * height} bytes. */
    @FunctionalInterface
    public interface Painter {
        void paint(ByteBuffer bgra) throws Exception;
    }

    /** Publishes a picture; {@link IllegalArgumentException} if it is larger than the ring. */
    public void write(Frame frame) {
        long slot = begin(frame.width(), frame.height(), frame.capturedAt());
        MemorySegment.copy(
                MemorySegment.ofBuffer(frame.pixels()),
                0,
                memory,
                slot + SLOT_HEADER,
                4L * frame.width() * frame.height());
        publish();
    }

    /** Publishes what the painter draws; nothing is published if it throws. */
    public void write(int width, int height, Instant capturedAt, Painter painter) throws Exception {
        long slot = begin(width, height, capturedAt);
        painter.paint(memory.asSlice(slot + SLOT_HEADER, 4L * width * height).asByteBuffer());
        publish();
    }

    /** A picture as it lies in the shared memory; valid until two more were published. */
    public record View(int width, int height, Instant capturedAt, ByteBuffer bgra) {}

    /** The newest picture if there is one that was not seen yet. */
    public Optional<View> look() {
        long count = count();
        if (count == seen) {
            return Optional.empty();
        }
        seen = count;
        long slot = slot(count - 1);
        int width = memory.get(ValueLayout.JAVA_INT, slot);
        int height = memory.get(ValueLayout.JAVA_INT, slot + 4);
        if (!fits(width, height)) {
            return Optional.empty();
        }
        long micros = memory.get(ValueLayout.JAVA_LONG, slot + 8);
        ByteBuffer pixels =
                memory.asSlice(slot + SLOT_HEADER, 4L * width * height).asByteBuffer();
        return Optional.of(new View(width, height, instant(micros), pixels));
    }

    /** A copy of the newest picture if there is one that was not seen yet and that the writer left alone meanwhile. */
    public Optional<Frame> read() {
        Optional<View> view = look();
        if (view.isEmpty()) {
            return Optional.empty();
        }
        View picture = view.get();
        long number = seen;
        int[] pixels = new int[picture.width() * picture.height()];
        MemorySegment.copy(memory, ValueLayout.JAVA_INT, slot(number - 1) + SLOT_HEADER, pixels, 0, pixels.length);
        return count() - number >= SLOTS - 1
                ? Optional.empty()
                : Optional.of(Frame.owning(picture.width(), picture.height(), pixels, picture.capturedAt(), number));
    }

    @Override
    public void close() {
        arena.close();
    }

    private long begin(int width, int height, Instant capturedAt) {
        if (!fits(width, height)) {
            throw new IllegalArgumentException(width + "x" + height + " does not fit into the ring");
        }
        long slot = slot(count());
        memory.set(ValueLayout.JAVA_INT, slot, width);
        memory.set(ValueLayout.JAVA_INT, slot + 4, height);
        memory.set(
                ValueLayout.JAVA_LONG,
                slot + 8,
                capturedAt.getEpochSecond() * 1_000_000 + capturedAt.getNano() / 1_000);
        return slot;
    }

    private void publish() {
        COUNT.setRelease(memory, COUNT_AT, count() + 1);
    }

    private long count() {
        return (long) COUNT.getAcquire(memory, COUNT_AT);
    }

    private static boolean fits(int width, int height) {
        return width > 0 && height > 0 && (long) width * height <= PIXELS;
    }

    private static long slot(long number) {
        return FIRST_SLOT + number % SLOTS * SLOT;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
