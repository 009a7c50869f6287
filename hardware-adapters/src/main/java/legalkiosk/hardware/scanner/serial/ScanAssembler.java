package legalkiosk.hardware.scanner.serial;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import legalkiosk.hardware.scanner.Scan;

/**
 * Puts the bytes of one scan together: a scanner sends a code in one go, so a pause ends it, whatever suffix it was set to. An end of
 * line inside of a code is content of a stranger and ends nothing. Keeps at most one code's bytes. One thread.
 */
final class ScanAssembler {
    private static final long PAUSE_NANOS = Duration.ofMillis(80).toNanos();
    private static final int ROOM = 4 * Scan.MOST_CHARACTERS + 1;

    private final byte[] kept = new byte[ROOM];
    private int count;
    private long last;

    /** Takes what arrived at a moment of {@link System#nanoTime}. */
    void feed(byte[] bytes, long nanos) {
        for (byte value : bytes) {
            if (count < ROOM) {
                kept[count] = value;
                count++;
            }
        }
        if (bytes.length > 0) {
            last = nanos;
        }
    }

    /** The code, once the line has been silent for a while; then it is forgotten here. */
    Optional<Scan> ended(long nanos) {
        if (count == 0 || nanos - last < PAUSE_NANOS) {
            return Optional.empty();
        }
        Scan scan = Scan.of(Arrays.copyOf(kept, count));
        Arrays.fill(kept, (byte) 0);
        count = 0;
        return Optional.of(scan);
    }
}
