/** The UPS Management Protocol of Network UPS Tools (RFC 9271). */
@NullMarked
package legalkiosk.hardware.ups.nut;

import org.jspecify.annotations.NullMarked;
