package legalkiosk.hardware.printer.ipp;

import java.io.Serial;

/** The calling thread was interrupted or the printer was closed: what is under way has to be taken back. */
final class Stopped extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    Stopped(String message) {
        super(message);
    }
}
