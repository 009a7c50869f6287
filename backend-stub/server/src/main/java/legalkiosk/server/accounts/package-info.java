/** Who may call: credentials of terminals and staff. */
@NullMarked
package legalkiosk.server.accounts;

import org.jspecify.annotations.NullMarked;
