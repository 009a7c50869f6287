package legalkiosk.hardware.receipt.escpos;

import java.io.Serial;

/** The calling thread was interrupted or the driver was closed. */
final class Stopped extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    Stopped(String message) {
        super(message);
    }
}
