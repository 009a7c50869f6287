package legalkiosk.kiosk.maintenance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.maintenance.audit.AuditEntry;
import legalkiosk.kiosk.maintenance.checks.Finding;

/** What maintenance mode shows. */
public sealed interface MaintenanceState {
    /**
     * Somebody types; of PIN and code only the number of digits is here.
     *
     * @param answer to the attempt before
     */
    record Entering(String number, int pin, int code, Optional<Entry> answer) implements MaintenanceState {
        static final Entering NOTHING = new Entering("", 0, 0, Optional.empty());
    }

    /** Number, PIN and code are looked at. */
    record Checking() implements MaintenanceState {}

    /** Too many wrong attempts; opens by itself when the time has passed. */
    record Shut(Duration left) implements MaintenanceState {}

    /**
     * Somebody is in.
     *
     * @param who the technician's number
     * @param parts every part that was heard of since the start
     * @param runs tests by part
     * @param days counters of the terminal itself by day
     * @param broken the first record that does not follow from the one before
     * @param minutes until it leaves by itself, rounded up
     */
    record Open(
            String who,
            Tab tab,
            List<PartHealth> parts,
            Map<String, CheckRun> runs,
            Map<LocalDate, Map<String, Long>> days,
            List<AuditEntry> records,
            OptionalLong broken,
            long minutes)
            implements MaintenanceState {
        public Open {
            parts = List.copyOf(parts);
            runs = Map.copyOf(runs);
            records = List.copyOf(records);
        }

        Optional<PartHealth> part(String name) {
            return parts.stream().filter(part -> part.part().equals(name)).findFirst();
        }
    }

    /**
     * Somebody tries to sign.
     *
     * @param state of the journey, so that each of its changes is a change of this
     * @param figures what the signature says about the pad, once it is there
     */
    record Signing(String who, String part, SigningJourney journey, SigningState state, List<Finding> figures)
            implements MaintenanceState {
        public Signing {
            figures = List.copyOf(figures);
        }
    }

    /** 设备, 网络, 统计, 记录. */
    enum Tab {
        DEVICES,
        NETWORK,
        FIGURES,
        RECORDS
    }
}
