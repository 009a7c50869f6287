package legalkiosk.kiosk.journey.printing;

import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.kiosk.print.PrintRoom;

/**
 * Where paper comes from.
 *
 * @param printer how the A4 printer is doing; never blocks
 * @param receipts for receipts, where there is one
 */
public record PrintDesk(PrintRoom room, Supplier<DeviceHealth> printer, Optional<ReceiptPrinter> receipts) {
    /** The receipt printer, if a receipt would come out of it now. */
    Optional<ReceiptPrinter> readyForReceipts() {
        return receipts.filter(ReceiptPrinter::canPrint);
    }
}
