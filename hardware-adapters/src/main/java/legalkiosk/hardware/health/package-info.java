/** How a device is doing, in one small sealed type that every device shares. */
@NullMarked
package legalkiosk.hardware.health;

import org.jspecify.annotations.NullMarked;
