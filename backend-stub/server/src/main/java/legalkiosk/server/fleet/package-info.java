/** The terminals themselves: how each is doing, and the log bundles they send. Nothing of a citizen. */
@NullMarked
package legalkiosk.server.fleet;

import org.jspecify.annotations.NullMarked;
