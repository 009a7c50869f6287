package legalkiosk.kiosk.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The real time and what was added by hand. Any thread. */
public final class DemoClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final AtomicReference<Duration> added = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass. */
    public void pass(Duration more) {
        added.accumulateAndGet(more, Duration::plus);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), added.get());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(added.get());
    }
}
