/** What passes between the screen's process and the media agent: orders and reports as lines of JSON, pictures through shared memory. */
@NullMarked
package legalkiosk.kiosk.video.wire;

import org.jspecify.annotations.NullMarked;
