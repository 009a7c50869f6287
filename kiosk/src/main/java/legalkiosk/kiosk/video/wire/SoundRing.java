package legalkiosk.kiosk.video.wire;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The last seconds of a call's sound in memory that two processes share, for whoever records it: one writes, one reads, nobody waits for
 * the other. Per track one channel of 16 bits, 48,000 a second. One writer thread a track, one reader thread; each side opens the file for
 * itself.
 */
public final class SoundRing implements AutoCloseable {
    /** Samples a second. */
    public static final int RATE = 48_000;

    /** Two seconds. */
    private static final int SAMPLES = 2 * RATE;

    /** Sound comes in pieces of 10 ms that may be late; so much is waited for before it is taken, and again after it ran dry. */
    private static final int CUSHION = RATE / 10;

    private static final long MAGIC = 0x4C4B_534F_554E_4431L;
    private static final long COUNTS_AT = 8;
    private static final long SOUND_AT = 64;
    private static final long SIZE = SOUND_AT + 2L * SAMPLES * Track.values().length;
    private static final VarHandle COUNT = ValueLayout.JAVA_LONG.varHandle();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final long[] taken = new long[Track.values().length];
    private final boolean[] flows = new boolean[Track.values().length];

    /** Whose sound. */
    public enum Track {
        /** What this side says. */
        OWN,
        /** What the far side says. */
        FAR
    }

    private SoundRing(FileChannel file) throws IOException {
        this.memory = file.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, arena);
    }

    /** Makes the file, which must not exist; only this user may open it. */
    public static SoundRing create(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            SoundRing ring = new SoundRing(file);
            ring.memory.set(ValueLayout.JAVA_LONG, 0, MAGIC);
            return ring;
        }
    }

    /** Opens what the other process made. */
    public static SoundRing open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (file.size() != SIZE) {
                throw new IOException(path + " is not a sound ring");
            }
            SoundRing ring = new SoundRing(file);
            if (ring.memory.get(ValueLayout.JAVA_LONG, 0) != MAGIC) {
                ring.close();
                throw new IOException(path + " is not a sound ring");
            }
            return ring;
        }
    }

    /** Appends samples; older ones go. */
    public void write(Track track, short[] samples, int count) {
        long at = count(track);
        for (int i = 0; i < count; i++) {
            memory.set(ValueLayout.JAVA_SHORT, place(track, at + i), samples[i]);
        }
        COUNT.setRelease(memory, countAt(track), at + count);
    }

    /**
     * Takes the next samples, all of them or none: none while too few have come, or while the sound begins to flow again. What nobody took
     * in time is passed over, so that it never lags.
     */
    public boolean take(Track track, short[] into) {
        int index = track.ordinal();
        long count = count(track);
        long there = count - taken[index];
        if (there > into.length + 3L * CUSHION) {
            taken[index] = count - into.length - CUSHION;
            there = count - taken[index];
        }
        flows[index] = there >= into.length + (flows[index] ? 0 : CUSHION);
        if (!flows[index]) {
            return false;
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = memory.get(ValueLayout.JAVA_SHORT, place(track, taken[index] + i));
        }
        taken[index] += into.length;
        return true;
    }

    @Override
    public void close() {
        arena.close();
    }

    private long count(Track track) {
        return (long) COUNT.getAcquire(memory, countAt(track));
    }

    private static long countAt(Track track) {
        return COUNTS_AT + 8L * track.ordinal();
    }

    private static long place(Track track, long sample) {
        return SOUND_AT + 2L * (SAMPLES * (long) track.ordinal() + sample % SAMPLES);
    }
}
