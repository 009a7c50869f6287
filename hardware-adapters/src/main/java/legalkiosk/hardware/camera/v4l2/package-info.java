/** Cameras of Linux (Video4Linux2): found under {@code /sys/class/video4linux}, opened by an ffmpeg child. */
@NullMarked
package legalkiosk.hardware.camera.v4l2;

import org.jspecify.annotations.NullMarked;
