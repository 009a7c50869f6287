/** The evidence package of one session: its writer, its verifier and what they answer. Nothing here asks a network or a secret to verify. */
@NullMarked
package legalkiosk.evidence;

import org.jspecify.annotations.NullMarked;
