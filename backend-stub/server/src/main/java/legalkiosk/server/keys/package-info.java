/** The office's keys: certificate authority, seal, time-stamps; kept in the state folder, or named by settings. */
@NullMarked
package legalkiosk.server.keys;

import org.jspecify.annotations.NullMarked;
