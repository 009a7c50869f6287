/** Pseudo terminals through {@code java.lang.foreign} (Linux): a serial port whose far end is ours. */
@NullMarked
package legalkiosk.hardware.simulator.pty;

import org.jspecify.annotations.NullMarked;
