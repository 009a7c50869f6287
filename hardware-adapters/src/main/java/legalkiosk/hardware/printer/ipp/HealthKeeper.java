package legalkiosk.hardware.printer.ipp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.PrinterReason;

/** The printer's health as of its last answer. A single lost answer does not make a printer absent; silence does. */
final class HealthKeeper {
    private final Clock clock;
    private final Duration patience;
    private final HealthTeller teller;
    private volatile PrinterLevels levels = PrinterLevels.NOT_TOLD;
    private Deadline silentAfter = Deadline.in(Duration.ZERO);

    HealthKeeper(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.teller = new HealthTeller("printer", new DeviceHealth.NotConnected(clock.instant(), "not asked yet"));
    }

    DeviceHealth now() {
        return teller.now();
    }

    void addListener(Consumer<DeviceHealth> listener) {
        teller.addListener(listener);
    }

    PrinterLevels levels() {
        return levels;
    }

    /** Takes note of what the printer told about its supplies; silence leaves what it told before. */
    void saw(PrinterLevels told) {
        levels = told;
    }

    /** Takes note of an answer to Get-Printer-Attributes, or of its absence. */
    synchronized void saw(Reply<PrinterStatus> reply) {
        if (reply instanceof Reply.Ok<PrinterStatus>(PrinterStatus status)) {
            silentAfter = Deadline.in(patience);
            teller.become(healthOf(status));
        } else if (silentAfter.passed()) {
            teller.become(new DeviceHealth.NotConnected(clock.instant(), reply.facts()));
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
}
