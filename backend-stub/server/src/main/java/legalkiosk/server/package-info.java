/** The reference backend's start: settings, wiring by hand, the command line. */
@NullMarked
package legalkiosk.server;

import org.jspecify.annotations.NullMarked;
