/** The document camera over a camera: live looks at a bounded share of the processor, and pages of its snapshots. */
@NullMarked
package legalkiosk.hardware.documentcamera.live;

import org.jspecify.annotations.NullMarked;
