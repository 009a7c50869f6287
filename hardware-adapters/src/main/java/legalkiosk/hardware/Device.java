package legalkiosk.hardware;

import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;

/** What every device of a terminal has: a health that can be read at any time, and an end. Any thread. */
public interface Device extends AutoCloseable {
    /** How the device is doing; never blocks. */
    DeviceHealth health();

    /** Calls the listener at every change of state, on the driver's thread; it must return quickly and must not throw. */
    void addHealthListener(Consumer<DeviceHealth> listener);

    @Override
    void close();
}
