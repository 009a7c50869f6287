/** Who stands in front of the terminal: identity, comfort settings. Nothing here outlives the visit. */
@NullMarked
package legalkiosk.kiosk.citizen;

import org.jspecify.annotations.NullMarked;
