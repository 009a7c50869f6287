package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.util.List;

/** The serial ports of this machine. */
interface Ports {
    /** Paths of all ports that the system lists; ptys are never among them. */
    List<String> listed();

    /** Opens a port with 8 data bits, no parity, 1 stop bit. {@link IOException} with a reason a technician understands. */
    Transport open(String path, int baud) throws IOException;
}
