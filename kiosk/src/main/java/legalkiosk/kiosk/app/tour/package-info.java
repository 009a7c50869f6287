/** Walks every screen without a display and takes pictures. */
@NullMarked
package legalkiosk.kiosk.app.tour;

import org.jspecify.annotations.NullMarked;
