/** The chip's bytes: four text layouts, numbers, additional addresses. Reads and writes them; knows no wire. */
@NullMarked
package legalkiosk.hardware.idcard.layout;

import org.jspecify.annotations.NullMarked;
