/** Maintenance mode: what a technician sees and does at the terminal. A citizen's visit is never visible from here. */
@NullMarked
package legalkiosk.kiosk.maintenance;

import org.jspecify.annotations.NullMarked;
