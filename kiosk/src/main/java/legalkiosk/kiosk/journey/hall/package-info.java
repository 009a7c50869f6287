/** The hall: attract screen, home, the ways between journeys, idle time and the wipe at the end of a visit. */
@NullMarked
package legalkiosk.kiosk.journey.hall;

import org.jspecify.annotations.NullMarked;
