/** The log bundle (日志包) for the service desk: what is in it, the scan that keeps people out of it, and how it is sealed. */
@NullMarked
package legalkiosk.kiosk.maintenance.bundle;

import org.jspecify.annotations.NullMarked;
