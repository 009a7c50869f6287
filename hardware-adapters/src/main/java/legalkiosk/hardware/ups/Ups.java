package legalkiosk.hardware.ups;

import java.util.Optional;
import legalkiosk.hardware.Device;

/** An uninterruptible power supply. All methods may be called from any thread and never block. */
public interface Ups extends Device {
    /**
     * Where the power comes from. A supply that was never heard counts as {@link Power#MAINS}; one that fell silent while on battery
     * counts as {@link Power#BATTERY_LOW} after a while, for nobody knows how much is left.
     */
    Power power();

    /** What the supply last said; empty while it is not heard. */
    Optional<UpsReading> reading();
}
