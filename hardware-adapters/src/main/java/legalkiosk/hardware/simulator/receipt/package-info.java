/** A simulated ESC/POS receipt printer behind a socket or a pseudo terminal, whose paper can be looked at. */
@NullMarked
package legalkiosk.hardware.simulator.receipt;

import org.jspecify.annotations.NullMarked;
