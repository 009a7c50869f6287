/**
 * Devices behind small interfaces. What lives here is shared by all devices: the words a citizen reads about them. No screen, no
 * backend, no law. Each device has a package of its own; one driver each, simulated at the far end of its wire.
 */
@NullMarked
package legalkiosk.hardware;

import org.jspecify.annotations.NullMarked;
