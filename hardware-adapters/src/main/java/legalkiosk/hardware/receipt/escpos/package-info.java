/**
 * Receipt printers that speak ESC/POS, over TCP, a serial port or a device file. The encoding is our own: all that is needed of it is
 * eight commands, and what is hard here, the status bytes, deadlines and the proof that a receipt came out, is not in the libraries
 * for it, which only write.
 */
@NullMarked
package legalkiosk.hardware.receipt.escpos;

import org.jspecify.annotations.NullMarked;
