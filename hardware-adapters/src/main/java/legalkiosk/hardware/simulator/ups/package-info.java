/** A UPS at the far end of its wire: answers like upsd with one UPS. */
@NullMarked
package legalkiosk.hardware.simulator.ups;

import org.jspecify.annotations.NullMarked;
