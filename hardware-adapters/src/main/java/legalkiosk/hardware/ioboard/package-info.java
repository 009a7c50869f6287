/** A small board of inputs and relays inside the cabinet (输入输出板): presence sensor, door contact, the lamp at the card slot. */
@NullMarked
package legalkiosk.hardware.ioboard;

import org.jspecify.annotations.NullMarked;
