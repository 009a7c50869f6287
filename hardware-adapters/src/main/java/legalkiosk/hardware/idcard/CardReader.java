package legalkiosk.hardware.idcard;

import java.time.Duration;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;

/**
 * An identity-card reader. It finds its device by itself, notices when it is unplugged and comes back when it returns. All
 * methods may be called from any thread.
 */
public interface CardReader extends AutoCloseable {
    /**
     * Waits for a card and reads it. Blocks the calling thread (use a virtual one) until a card was read, something went wrong
     * that the person should know, or the deadline passed. Interrupting the thread cancels: the answer is {@link
     * CardReading.Cancelled} and the interrupt flag stays set. Only one reading at a time; a second caller gets {@link
     * CardReading.Busy} at once.
     *
     * @param deadline how long to wait for the card at most; the answer may come at most 0.1 s later
     */
    CardReading read(Duration deadline);

    /** How the reader is doing; never blocks. */
    DeviceHealth health();

    /** Calls the listener at every change of state, on the driver's thread; it must return quickly and must not throw. */
    void addHealthListener(Consumer<DeviceHealth> listener);

    /** Gives the port back and ends the driver's thread; a reading in progress ends as {@link CardReading.Cancelled}. */
    @Override
    void close();
}
