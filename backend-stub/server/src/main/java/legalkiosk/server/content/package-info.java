/** The content bundle that terminals show: one deterministic zip with its hash as version. */
@NullMarked
package legalkiosk.server.content;

import org.jspecify.annotations.NullMarked;
