/** The media agent: the only code that loads WebRTC, in a process of its own. It holds one call and ends with it. */
@NullMarked
package legalkiosk.kiosk.video.agent;

import org.jspecify.annotations.NullMarked;
