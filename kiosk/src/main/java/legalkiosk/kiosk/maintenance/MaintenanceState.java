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
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisJourney;
import legalkiosk.kiosk.maintenance.settings.SettingsJourney;

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

    /** Somebody is in, whatever they do. */
    sealed interface Inside extends MaintenanceState
            permits Open, Diagnosing, Configuring, Confirming, Cleaning, Touching {
        /** What is known of the terminal meanwhile. */
        Open open();

        /** The same with newer knowledge. */
        Inside with(Open newer);
    }

    /** 帮我找毛病. */
    record Diagnosing(Open open, DiagnosisJourney journey) implements Inside {
        @Override
        public Inside with(Open newer) {
            return new Diagnosing(newer, journey);
        }
    }

    /** The page 配置. */
    record Configuring(Open open, SettingsJourney journey) implements Inside {
        @Override
        public Inside with(Open newer) {
            return new Configuring(newer, journey);
        }
    }

    /** Is asked a second time before something is begun anew. */
    record Confirming(Open open, Restart what) implements Inside {
        @Override
        public Inside with(Open newer) {
            return new Confirming(newer, what);
        }
    }

    /** The screen is wiped; touches do nothing until the time is over. */
    record Cleaning(Open open, Duration left) implements Inside {
        @Override
        public Inside with(Open newer) {
            return new Cleaning(newer, left);
        }
    }

    /** Crosses are touched one after another. */
    record Touching(Open open, List<Touch> touches) implements Inside {
        /** Three crosses in three rows. */
        public static final int CROSSES = 9;

        public Touching {
            touches = List.copyOf(touches);
        }

        @Override
        public Inside with(Open newer) {
            return new Touching(newer, touches);
        }
    }

    /** How far from a cross it was touched, to the right and down, in pixels. */
    record Touch(double right, double down) {
        double off() {
            return Math.hypot(right, down);
        }
    }

    /**
     * Somebody is in.
     *
     * @param who the technician's number
     * @param parts every part that was heard of since the start
     * @param runs tests by part
     * @param days counters of the terminal itself by day
     * @param broken the first record that does not follow from the one before
     * @param changed settings were changed and are used once this visit is over
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
            boolean changed,
            long minutes)
            implements Inside {
        @Override
        public Open open() {
            return this;
        }

        @Override
        public Inside with(Open newer) {
            return newer;
        }

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

    /** 设备, 网络, 统计, 记录, 配置, 工具. */
    enum Tab {
        DEVICES,
        NETWORK,
        FIGURES,
        RECORDS,
        SETTINGS,
        TOOLS
    }
}
