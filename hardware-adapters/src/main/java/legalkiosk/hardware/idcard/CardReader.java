package legalkiosk.hardware.idcard;

import java.time.Duration;
import legalkiosk.hardware.Device;

/**
 * An identity-card reader. It finds its device by itself, notices when it is unplugged and comes back when it returns. All
 * methods may be called from any thread.
 */
public interface CardReader extends Device {
    /**
     * Waits for a card and reads it. Blocks the calling thread (use a virtual one) until a card was read, something went wrong
     * that the person should know, or the deadline passed. Interrupting the thread cancels: the answer is {@link
     * CardReading.Cancelled} and the interrupt flag stays set. Only one reading at a time; a second caller gets {@link
     * CardReading.Busy} at once.
     *
     * @param deadline how long to wait for the card at most; the answer may come at most 0.1 s later
     */
    CardReading read(Duration deadline);

    /** Gives the port back and ends the driver's thread; a reading in progress ends as {@link CardReading.Cancelled}. */
    @Override
    void close();
}
