/** Lines of bytes to a device: TCP, a serial port, a device file. Beside the card reader's driver the only package that may import jSSC. */
@NullMarked
package legalkiosk.hardware.line;

import org.jspecify.annotations.NullMarked;
