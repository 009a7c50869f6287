package legalkiosk.hardware.ioboard;

import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.hardware.Device;

/**
 * Presence sensor, door contact and lamp. All methods may be called from any thread and never block. An open door is a {@link
 * legalkiosk.hardware.health.DeviceHealth.NeedsAttention}.
 */
public interface IoBoard extends Device {
    /** Key of the reason of an open door, in {@link legalkiosk.hardware.DeviceWords}. */
    String DOOR_OPEN = "ioboard.reason.door-open";

    /** What the board says now; empty while it is not heard. */
    Optional<BoardReading> reading();

    /** Calls the listener at every change, also with empty, on the driver's thread; it must return quickly and must not throw. */
    void addListener(Consumer<Optional<BoardReading>> listener);

    /** Wishes the lamp lit or dark; the wish holds until the next one, over unplugging and power cuts of the board. */
    void lamp(boolean lit);
}
