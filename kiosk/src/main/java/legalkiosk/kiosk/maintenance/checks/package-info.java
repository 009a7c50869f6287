/** Live tests of the terminal's parts. */
@NullMarked
package legalkiosk.kiosk.maintenance.checks;

import org.jspecify.annotations.NullMarked;
