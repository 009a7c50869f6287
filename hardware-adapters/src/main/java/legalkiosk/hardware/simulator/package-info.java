/** Simulators at the far end of the wire: the drivers that talk to them are the ones that serve in the halls. */
@NullMarked
package legalkiosk.hardware.simulator;

import org.jspecify.annotations.NullMarked;
