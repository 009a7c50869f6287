/** Moving pictures on the screen: the newest frame only, pixel by pixel. */
@NullMarked
package legalkiosk.kiosk.ui.video;

import org.jspecify.annotations.NullMarked;
