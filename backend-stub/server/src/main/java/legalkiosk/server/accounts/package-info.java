/** Who may call: tokens of terminals and tools; accounts, sign-in, sessions and the audit of people with a browser. Knows no HTTP. */
@NullMarked
package legalkiosk.server.accounts;

import org.jspecify.annotations.NullMarked;
