/** Who may open maintenance mode: number, PIN and one-time code, and a lockout that outlives a restart. */
@NullMarked
package legalkiosk.kiosk.maintenance.access;

import org.jspecify.annotations.NullMarked;
