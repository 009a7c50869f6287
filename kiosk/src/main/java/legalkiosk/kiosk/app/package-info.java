/** Start, command line and wiring by hand. The only place where screens, journeys, devices and backend meet. */
@NullMarked
package legalkiosk.kiosk.app;

import org.jspecify.annotations.NullMarked;
