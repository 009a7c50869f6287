/** Calls for the hall's staff. */
@NullMarked
package legalkiosk.server.staffcall;

import org.jspecify.annotations.NullMarked;
