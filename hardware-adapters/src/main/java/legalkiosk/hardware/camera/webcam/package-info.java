/**
 * Our cameras as devices of webcam-capture, so that whatever speaks that library's API (its motion detector, a call's video source) gets
 * frames from the one owner of the camera. Only an adapter: the library's own driver reads no MJPEG and brings native code into the
 * process, so it is neither used nor shipped. Nothing of the terminal depends on this package.
 */
@NullMarked
package legalkiosk.hardware.camera.webcam;

import org.jspecify.annotations.NullMarked;
