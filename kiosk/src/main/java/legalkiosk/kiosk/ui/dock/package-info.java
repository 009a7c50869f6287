/** A strip beside the screen that plays the hardware by hand; only in demonstrations, never in service. */
@NullMarked
package legalkiosk.kiosk.ui.dock;

import org.jspecify.annotations.NullMarked;
