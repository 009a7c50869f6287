package legalkiosk.kiosk.maintenance;

import java.util.Map;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.kiosk.maintenance.access.Gate;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.Check;

/**
 * What maintenance mode works with.
 *
 * @param reporter prints the page for the hall's opening
 * @param checks live tests by part, see {@link legalkiosk.hardware.health.Parts}
 */
public record Workshop(Gate gate, AuditLog audit, HealthBook health, Map<String, Check> checks, Reporter reporter) {
    public Workshop {
        checks = Map.copyOf(checks);
    }
}
