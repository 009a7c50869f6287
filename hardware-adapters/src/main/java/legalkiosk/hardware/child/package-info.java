/** Programs that drivers run as child processes, so that what breaks in them cannot take the screen down. */
@NullMarked
package legalkiosk.hardware.child;

import org.jspecify.annotations.NullMarked;
