/** What surrounds every screen: header, help bar, page layout in both orientations, idle warning. */
@NullMarked
package legalkiosk.kiosk.ui.frame;

import org.jspecify.annotations.NullMarked;
