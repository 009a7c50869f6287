/**
 * A camera at the far end of the driver's pipe: a small Java program that writes what ffmpeg would. It needs no camera, no ffmpeg and
 * no fonts, and can be unplugged, frozen, covered or broken while it runs.
 */
@NullMarked
package legalkiosk.hardware.simulator.camera;

import org.jspecify.annotations.NullMarked;
