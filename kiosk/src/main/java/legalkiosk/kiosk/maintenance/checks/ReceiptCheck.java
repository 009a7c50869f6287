package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.ReceiptPrinter;

/** Prints a test receipt; says also when the roll is nearly empty. */
public final class ReceiptCheck implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final ReceiptPrinter printer;
    private final Supplier<Receipt> page;

    public ReceiptCheck(ReceiptPrinter printer, Supplier<Receipt> page) {
        this.printer = printer;
        this.page = page;
    }

    @Override
    public List<Finding> run() {
        PrintOutcome outcome = printer.print(UUID.randomUUID(), page.get(), PATIENCE, progress -> {});
        List<Finding> found = new ArrayList<>();
        switch (outcome) {
            case PrintOutcome.Printed printed -> {
                found.add(Finding.fine("maintenance.receipt.printed"));
                printer.health().reasons().forEach(reason -> found.add(new Finding(Grade.LOOK, reason, List.of(), "")));
            }
            case PrintOutcome.NeedsAttention attention -> {
                for (PrinterReason reason : attention.reasons()) {
                    found.add(new Finding(Grade.LOOK, reason.wordsKey(), List.of(), ""));
                }
                found.add(new Finding(Grade.LOOK, "maintenance.receipt.waits", List.of(), attention.facts()));
            }
            case PrintOutcome.NotConnected gone ->
                found.add(new Finding(Grade.OUT, "maintenance.receipt.gone", List.of(), gone.facts()));
            case PrintOutcome.Cancelled cancelled ->
                found.add(new Finding(Grade.LOOK, "printer.cancelled", List.of(), cancelled.facts()));
            case PrintOutcome.Failed failed ->
                found.add(new Finding(Grade.OUT, "maintenance.receipt.failed", List.of(), failed.facts()));
            case PrintOutcome.Unknown unknown ->
                found.add(new Finding(Grade.LOOK, "maintenance.receipt.unknown", List.of(), unknown.facts()));
        }
        return found;
    }
}
