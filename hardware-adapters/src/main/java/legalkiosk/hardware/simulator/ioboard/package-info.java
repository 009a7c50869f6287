/** A board of inputs and relays at the far end of a serial line. */
@NullMarked
package legalkiosk.hardware.simulator.ioboard;

import org.jspecify.annotations.NullMarked;
