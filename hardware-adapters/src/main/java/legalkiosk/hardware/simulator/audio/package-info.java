/** A sound card at the far end of the driver's pipes: a small Java program in the place of aplay, arecord and amixer. */
@NullMarked
package legalkiosk.hardware.simulator.audio;

import org.jspecify.annotations.NullMarked;
