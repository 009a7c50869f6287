package legalkiosk.kiosk.maintenance.checks;

import java.util.List;
import java.util.Locale;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.backend.NetworkPath;
import legalkiosk.kiosk.backend.PathStep;

/** Walks to the backend step by step. */
public final class NetworkCheck implements Check {
    private final NetworkPath path;

    public NetworkCheck(NetworkPath path) {
        this.path = path;
    }

    @Override
    public List<Finding> run() {
        return path.walk().stream().map(NetworkCheck::finding).toList();
    }

    private static Finding finding(PathStep step) {
        Grade grade = switch (step.way()) {
            case FINE -> Grade.FINE;
            case LOOK -> Grade.LOOK;
            case FAILED, DROPPED -> Grade.OUT;
        };
        String name = step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String way = step.way().name().toLowerCase(Locale.ROOT);
        boolean failed = grade == Grade.OUT;
        return new Finding(
                grade,
                "maintenance.path." + name + "." + way,
                failed ? List.of() : step.values(),
                failed ? String.join(" ", step.values()) : "");
    }
}
