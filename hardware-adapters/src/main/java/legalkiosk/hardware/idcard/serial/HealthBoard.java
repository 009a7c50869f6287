package legalkiosk.hardware.idcard.serial;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reader's health as it is now, and who wants to know. Written by the driver's thread, read by any. */
final class HealthBoard {
    private static final Logger LOG = LoggerFactory.getLogger(HealthBoard.class);

    private final Clock clock;
    private final List<Consumer<DeviceHealth>> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceHealth now;

    HealthBoard(Clock clock) {
        this.clock = clock;
        this.now = new DeviceHealth.NotConnected(clock.instant(), "not asked yet");
    }

    DeviceHealth now() {
        return now;
    }

    void add(Consumer<DeviceHealth> listener) {
        listeners.add(listener);
    }

    void ready(String facts) {
        show(new DeviceHealth.Ready(clock.instant(), facts));
    }

    void busy(String facts) {
        show(new DeviceHealth.Busy(clock.instant(), facts));
    }

    void notConnected(String facts) {
        show(new DeviceHealth.NotConnected(clock.instant(), facts));
    }

    void needsAttention(String facts, List<String> reasons) {
        show(new DeviceHealth.NeedsAttention(clock.instant(), facts, reasons));
    }

    private void show(DeviceHealth next) {
        if (next.sameStateAs(now)) {
            return;
        }
        now = next;
        LOG.atInfo()
                .addKeyValue("device", "card-reader")
                .addKeyValue("state", next.getClass().getSimpleName())
                .addKeyValue("reasons", next.reasons())
                .addKeyValue("facts", next.facts())
                .log("device.health");
        listeners.forEach(listener -> tell(listener, next));
    }

    /** A listener that throws must not stop the driver. */
    private static void tell(Consumer<DeviceHealth> listener, DeviceHealth next) {
        try {
            listener.accept(next);
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).log("a health listener threw");
        }
    }
}
