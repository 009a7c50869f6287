package legalkiosk.kiosk.maintenance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.maintenance.checks.Finding;

/** A part's test in this visit of the technician. */
public sealed interface CheckRun {
    record Running() implements CheckRun {}

    record Done(Instant at, List<Finding> findings) implements CheckRun {
        public Done {
            findings = List.copyOf(findings);
        }

        /** The worst of what was found. */
        public Grade grade() {
            return findings.stream()
                    .map(Finding::grade)
                    .max(Comparator.naturalOrder())
                    .orElse(Grade.OUT);
        }
    }
}
