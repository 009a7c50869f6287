/** A camera as code scanner: takes plain grey pictures, so that it depends on no camera. */
@NullMarked
package legalkiosk.hardware.scanner.picture;

import org.jspecify.annotations.NullMarked;
