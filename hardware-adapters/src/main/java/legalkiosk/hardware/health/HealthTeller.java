package legalkiosk.hardware.health;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a device's present health, logs each change and tells whoever listens. Any thread. */
public final class HealthTeller {
    private static final Logger LOG = LoggerFactory.getLogger(HealthTeller.class);

    private final String device;
    private final List<Consumer<DeviceHealth>> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceHealth now;

    /** @param device for the log */
    public HealthTeller(String device, DeviceHealth first) {
        this.device = device;
        this.now = first;
    }

    public DeviceHealth now() {
        return now;
    }

    /** The listener is called on the thread that found the change; one that throws is logged and harms nobody. */
    public void addListener(Consumer<DeviceHealth> listener) {
        listeners.add(listener);
    }

    /** Takes note of a state; the same state again only brings newer facts, and nobody is told. */
    public synchronized void become(DeviceHealth next) {
        if (now.sameStateAs(next)) {
            now = since(now.since(), next);
            return;
        }
        now = next;
        LOG.atInfo()
                .addKeyValue("device", device)
                .addKeyValue("health", next.getClass().getSimpleName())
                .addKeyValue("facts", next.facts())
                .log("device.health");
        for (Consumer<DeviceHealth> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("device.health-listener-failed");
            }
        }
    }

    private static DeviceHealth since(Instant begun, DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.Ready ready -> new DeviceHealth.Ready(begun, ready.facts());
            case DeviceHealth.Busy busy -> new DeviceHealth.Busy(begun, busy.facts());
            case DeviceHealth.NotConnected gone -> new DeviceHealth.NotConnected(begun, gone.facts());
            case DeviceHealth.NeedsAttention attention ->
                new DeviceHealth.NeedsAttention(begun, attention.facts(), attention.reasons());
        };
    }
}
