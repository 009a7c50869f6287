package legalkiosk.kiosk.maintenance;

import java.util.List;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.checks.Finding;

/** Prints the readiness report. */
@FunctionalInterface
public interface Reporter {
    /** Blocks until the page is out; says what came of it. */
    List<Finding> print(Open open);
}
