package legalkiosk.kiosk.maintenance.checks;

import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.scanner.CodeScanner;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.kiosk.print.BackCode;

/** Waits for a code; of what it holds it tells only whether it is one of ours. */
public final class ScanCheck implements Check {
    private static final int PATIENCE_SECONDS = 30;
    private final CodeScanner scanner;

    /** Nobody takes from it unless a test runs, so that a code before the test counts for nothing. */
    private final SynchronousQueue<Scan> scans = new SynchronousQueue<>();

    public ScanCheck(CodeScanner scanner) {
        this.scanner = scanner;
        scanner.addScanListener(scans::offer);
    }

    @Override
    public List<Finding> run() {
        try {
            Scan scan = scans.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return List.of(scan == null ? nothing() : found(scan));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(new Finding(Grade.LOOK, "maintenance.card.cancelled", List.of(), ""));
        }
    }

    private static Finding found(Scan scan) {
        return switch (scan) {
            case Scan.Code(String text) ->
                Finding.fine(BackCode.parse(text).isPresent() ? "maintenance.scan.ours" : "maintenance.scan.other");
            case Scan.Refused(Scan.Why why) ->
                new Finding(Grade.LOOK, "maintenance.scan.refused", List.of(), why.name());
        };
    }

    private Finding nothing() {
        Grade grade = scanner.health() instanceof DeviceHealth.NotConnected ? Grade.OUT : Grade.LOOK;
        return new Finding(
                grade, "maintenance.scan.none", List.of(), scanner.health().facts());
    }
}
