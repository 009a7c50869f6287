package legalkiosk.server.storage;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Ids that grow with time (UUID version 7, RFC 9562 section 5.7): 48 bits of milliseconds, the rest random. New ones land beside
 * each other in an index, which a disk likes better than random places. Any thread.
 */
public final class Ids {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int RANDOM_HIGH = 0xFFF;

    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        long high = clock.millis() << 16 | VERSION | random.nextInt() & RANDOM_HIGH;
        long low = VARIANT | random.nextLong() & BELOW_VARIANT;
        return new UUID(high, low).toString();
    }
}
