/** An IPP printer at the far end of a socket, which keeps what it prints and can be made to fail in every way a printer fails. */
@NullMarked
package legalkiosk.hardware.simulator.printer;

import org.jspecify.annotations.NullMarked;
