package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintJob;
import legalkiosk.kiosk.print.PrintRoom;

/** Prints one page. */
public final class PrinterCheck implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final PrintRoom room;
    private final Supplier<Paper> page;

    public PrinterCheck(PrintRoom room, Supplier<Paper> page) {
        this.room = room;
        this.page = page;
    }

    @Override
    public List<Finding> run() {
        PrintOutcome outcome = room.print(PrintJob.of(UUID.randomUUID(), page.get()), PATIENCE, progress -> {});
        List<Finding> found = new ArrayList<>();
        switch (outcome) {
            case PrintOutcome.Printed printed -> found.add(Finding.fine("maintenance.print.printed"));
            case PrintOutcome.NeedsAttention attention -> {
                for (PrinterReason reason : attention.reasons()) {
                    found.add(new Finding(Grade.LOOK, reason.wordsKey(), List.of(), ""));
                }
                found.add(new Finding(Grade.LOOK, "maintenance.print.waits", List.of(), attention.facts()));
            }
            case PrintOutcome.NotConnected gone ->
                found.add(new Finding(Grade.OUT, "maintenance.print.gone", List.of(), gone.facts()));
            case PrintOutcome.Cancelled cancelled ->
                found.add(new Finding(Grade.LOOK, "printer.cancelled", List.of(), cancelled.facts()));
            case PrintOutcome.Failed failed ->
                found.add(new Finding(Grade.OUT, "maintenance.print.failed", List.of(), failed.facts()));
            case PrintOutcome.Unknown unknown ->
                found.add(new Finding(Grade.LOOK, "printer.unknown", List.of(), unknown.facts()));
        }
        return found;
    }
}
