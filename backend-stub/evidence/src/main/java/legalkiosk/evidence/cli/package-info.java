/** The command line of the verifier. */
@NullMarked
package legalkiosk.evidence.cli;

import org.jspecify.annotations.NullMarked;
