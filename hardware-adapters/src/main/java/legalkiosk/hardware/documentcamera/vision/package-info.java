/** Pure seeing over pictures: page found, straightened, cleaned, flaws noticed. The only package that knows the vision library. */
@NullMarked
package legalkiosk.hardware.documentcamera.vision;

import org.jspecify.annotations.NullMarked;
