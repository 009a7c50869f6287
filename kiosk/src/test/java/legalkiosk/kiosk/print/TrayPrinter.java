package legalkiosk.kiosk.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.WaitingJob;

/** A printer that puts what it reads on a list, and answers as it is told. The wire is tested in the driver's own module. */
final class TrayPrinter implements Printer {
    final List<byte[]> tray = new ArrayList<>();
    final List<Path> files = new ArrayList<>();
    private final Function<PrintRequest, PrintOutcome> answer;

    TrayPrinter(Function<PrintRequest, PrintOutcome> answer) {
        this.answer = answer;
    }

    @Override
    public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
        files.add(request.pdf());
        try {
            tray.add(Files.readAllBytes(request.pdf()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.apply(request);
    }

    @Override
    public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
        return new PrintOutcome.Printed(1, "was out already");
    }

    @Override
    public List<UUID> unfinished() {
        return List.of(new UUID(1, 1));
    }

    @Override
    public PrinterLevels levels() {
        return PrinterLevels.NOT_TOLD;
    }

    @Override
    public Optional<List<WaitingJob>> waiting(Duration limit) {
        return Optional.of(List.of());
    }

    @Override
    public boolean withdraw(WaitingJob job, Duration limit) {
        return true;
    }

    @Override
    public DeviceHealth health() {
        return new DeviceHealth.Ready(Instant.EPOCH, "");
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {}

    @Override
    public void close() {}
}
