/** What technicians did at the terminal, in a log whose entries hold each other. */
@NullMarked
package legalkiosk.kiosk.maintenance.audit;

import org.jspecify.annotations.NullMarked;
