/**
 * Cameras (摄像头) behind a small interface: one owner a camera, frames fanned out to whoever watches, and open only while somebody
 * does. Drivers live in the packages below; nothing here knows a program, a screen or what the picture is for.
 */
@NullMarked
package legalkiosk.hardware.camera;

import org.jspecify.annotations.NullMarked;
