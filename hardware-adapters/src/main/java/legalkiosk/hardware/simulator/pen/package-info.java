/** A tablet with a pen at the far end of a pseudo terminal: the bytes of Linux's input events, and what can go wrong with them. */
@NullMarked
package legalkiosk.hardware.simulator.pen;

import org.jspecify.annotations.NullMarked;
