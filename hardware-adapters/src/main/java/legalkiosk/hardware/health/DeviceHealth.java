package legalkiosk.hardware.health;

import java.time.Instant;
import java.util.List;

/**
 * How a device is doing right now. Each state has words for the citizen ({@link #wordsKey()}, see {@link
 * legalkiosk.hardware.DeviceWords}) and facts for the technician. Never carries personal data.
 */
public sealed interface DeviceHealth {
    /** When this state began. */
    Instant since();

    /** What a technician wants to know: port or address, what the device last said. English, no personal data. */
    String facts();

    /** Key of the citizen's sentence. */
    String wordsKey();

    /** True when both are the same state for the same reasons; {@link #since()} and {@link #facts()} may differ. */
    default boolean sameStateAs(DeviceHealth other) {
        return getClass() == other.getClass() && reasons().equals(other.reasons());
    }

    /** True while the device does what it is for, or will when it has finished what it is at. */
    default boolean works() {
        return switch (this) {
            case Ready ready -> true;
            case Busy busy -> true;
            case NotConnected gone -> false;
            case NeedsAttention attention -> false;
        };
    }

    /** Keys of the reasons a person can do something about; empty unless {@link NeedsAttention}. */
    default List<String> reasons() {
        return List.of();
    }

    /** The device answers and waits for work. */
    record Ready(Instant since, String facts) implements DeviceHealth {
        @Override
        public String wordsKey() {
            return "device.ready";
        }
    }

    /** The device works on something. */
    record Busy(Instant since, String facts) implements DeviceHealth {
        @Override
        public String wordsKey() {
            return "device.busy";
        }
    }

    /** Nothing answers; the driver keeps trying by itself. */
    record NotConnected(Instant since, String facts) implements DeviceHealth {
        @Override
        public String wordsKey() {
            return "device.not-connected";
        }
    }

    /** The device answers but a person must do something; {@code reasons} are keys of {@link legalkiosk.hardware.DeviceWords}. */
    record NeedsAttention(Instant since, String facts, List<String> reasons) implements DeviceHealth {
        public NeedsAttention {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String wordsKey() {
            return "device.needs-attention";
        }
    }
}
