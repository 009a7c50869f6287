/**
 * What a browser can reach: one table of routes, one gate before all of them, pages made on the server. Features' rules live elsewhere.
 */
@NullMarked
package legalkiosk.server.console;

import org.jspecify.annotations.NullMarked;
