package legalkiosk.hardware.printer.ipp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrinterReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The printer's health as of its last answer. A single lost answer does not make a printer absent; silence does. */
final class HealthKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(HealthKeeper.class);

    private final Clock clock;
    private final Duration patience;
    private final List<Consumer<DeviceHealth>> listeners = new CopyOnWriteArrayList<>();
    private volatile DeviceHealth now;
    private Deadline silentAfter = Deadline.in(Duration.ZERO);

    HealthKeeper(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.now = new DeviceHealth.NotConnected(clock.instant(), "not asked yet");
    }

    DeviceHealth now() {
        return now;
    }

    void addListener(Consumer<DeviceHealth> listener) {
        listeners.add(listener);
    }

    /** Takes note of an answer to Get-Printer-Attributes, or of its absence. */
    synchronized void saw(Reply<PrinterStatus> reply) {
        if (reply instanceof Reply.Ok<PrinterStatus>(PrinterStatus status)) {
            silentAfter = Deadline.in(patience);
            become(healthOf(status));
        } else if (silentAfter.passed()) {
            become(new DeviceHealth.NotConnected(clock.instant(), reply.facts()));
        }
    }

    private DeviceHealth healthOf(PrinterStatus status) {
        Instant since = clock.instant();
        List<String> reasons =
                status.blocking().stream().map(PrinterReason::wordsKey).toList();
        if (!reasons.isEmpty()) {
            return new DeviceHealth.NeedsAttention(since, status.facts(), reasons);
        }
        return status.processing()
                ? new DeviceHealth.Busy(since, status.facts())
                : new DeviceHealth.Ready(since, status.facts());
    }

    private void become(DeviceHealth next) {
        if (now.sameStateAs(next)) {
            return;
        }
        now = next;
        LOG.atInfo()
                .addKeyValue("device", "printer")
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
}
