/** Code scanners on a line of bytes: a serial port, or USB that shows as one. */
@NullMarked
package legalkiosk.hardware.scanner.serial;

import org.jspecify.annotations.NullMarked;
