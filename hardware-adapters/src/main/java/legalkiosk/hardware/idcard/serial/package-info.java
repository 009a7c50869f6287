/** The driver over a serial port. The only package that may import jSSC. */
@NullMarked
package legalkiosk.hardware.idcard.serial;

import org.jspecify.annotations.NullMarked;
