/** Uninterruptible power supplies (不间断电源). */
@NullMarked
package legalkiosk.hardware.ups;

import org.jspecify.annotations.NullMarked;
