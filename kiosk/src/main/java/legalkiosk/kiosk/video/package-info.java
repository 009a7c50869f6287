/**
 * The picture and sound of a call. WebRTC lives in a child process, the media agent ({@code agent}); this side starts it, feeds it
 * the camera's frames, takes the far side's, and gets it back when it dies. Nothing here may load a class of {@code dev.onvoid}.
 */
@NullMarked
package legalkiosk.kiosk.video;

import org.jspecify.annotations.NullMarked;
