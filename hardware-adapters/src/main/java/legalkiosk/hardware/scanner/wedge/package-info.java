/** Code scanners that play a keyboard. */
@NullMarked
package legalkiosk.hardware.scanner.wedge;

import org.jspecify.annotations.NullMarked;
