/** How much picture the line can carry: pure decisions on measured figures. */
@NullMarked
package legalkiosk.kiosk.video.quality;

import org.jspecify.annotations.NullMarked;
