/** How a terminal hands in the recording of a session: its certificate, the chunks with their chain, and heads that it signs. */
@NullMarked
package legalkiosk.contract.recording;

import org.jspecify.annotations.NullMarked;
