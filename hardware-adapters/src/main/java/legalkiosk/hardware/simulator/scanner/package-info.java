/** A simulated code scanner on a pseudo terminal. */
@NullMarked
package legalkiosk.hardware.simulator.scanner;

import org.jspecify.annotations.NullMarked;
