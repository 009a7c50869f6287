package legalkiosk.hardware.scanner;

import java.util.function.Consumer;
import legalkiosk.hardware.Device;

/** A scanner of codes. It notices when it goes away and comes back. All methods may be called from any thread. */
public interface CodeScanner extends Device {
    /** Calls the listener for each code, on the driver's thread; it must return quickly and must not throw. */
    void addScanListener(Consumer<Scan> listener);
}
