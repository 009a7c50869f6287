package legalkiosk.kiosk.maintenance;

import java.util.Map;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.maintenance.access.Gate;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.Check;

/**
 * What maintenance mode works with.
 *
 * @param reporter prints the page for the hall's opening
 * @param pads what can be signed on; their live test is a signature
 * @param checks live tests by part, see {@link legalkiosk.hardware.health.Parts}
 */
public record Workshop(
        Gate gate,
        AuditLog audit,
        HealthBook health,
        Map<String, Check> checks,
        Pads pads,
        Reporter reporter,
        ToolBox tools) {
    public Workshop {
        checks = Map.copyOf(checks);
    }
}
