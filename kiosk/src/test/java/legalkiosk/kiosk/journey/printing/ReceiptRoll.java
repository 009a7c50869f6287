package legalkiosk.kiosk.journey.printing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.ReceiptPrinter;

/** A receipt printer that keeps what it is given and answers as told. The wire is tested in the driver's own module. */
final class ReceiptRoll implements ReceiptPrinter {
    final List<Receipt> printed = new ArrayList<>();
    final List<UUID> jobs = new ArrayList<>();
    PrintOutcome answer = new PrintOutcome.Printed(1, "");
    boolean ready = true;

    @Override
    public PrintOutcome print(UUID job, Receipt receipt, Duration deadline, Consumer<PrintProgress> progress) {
        jobs.add(job);
        if (answer instanceof PrintOutcome.Printed) {
            printed.add(receipt);
        }
        return answer;
    }

    @Override
    public boolean canPrint() {
        return ready;
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
