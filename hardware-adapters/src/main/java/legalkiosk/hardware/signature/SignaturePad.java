package legalkiosk.hardware.signature;

import java.util.function.Consumer;
import legalkiosk.hardware.Device;

/** Something a person signs on (签字板): the touch screen or a tablet with a pen. Any thread; nothing blocks. */
public interface SignaturePad extends Device {
    /**
     * Lays a clean sheet on the pad; there is one at a time. A pad that goes away ends the stroke, keeps what is written, and goes on
     * when it is back.
     *
     * @param listener told of each movement, on the pad's thread; it must return quickly and must not throw
     */
    SheetAnswer begin(Consumer<PenEvent> listener);
}
