package legalkiosk.hardware.printer.ipp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;

/** A printer on the network that speaks IPP/2.0 (RFC 8011, PWG 5100.12), with or without TLS. */
public final class IppPrinter implements Printer {
    private final IppPrinterConfig config;
    private final Clock clock;

    public IppPrinter(IppPrinterConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
        return new PrintOutcome.NotConnected("driver under construction: " + config.uri());
    }

    @Override
    public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
        return new PrintOutcome.NotConnected("driver under construction: " + config.uri());
    }

    @Override
    public List<UUID> unfinished() {
        return List.of();
    }

    @Override
    public DeviceHealth health() {
        return new DeviceHealth.NotConnected(clock.instant(), "driver under construction");
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {}

    @Override
    public void close() {}
}
