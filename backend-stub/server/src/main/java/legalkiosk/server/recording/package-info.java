/** Recordings of sessions: chunks and their chain as terminals hand them in, receipts over them, and the store they lie in. */
@NullMarked
package legalkiosk.server.recording;

import org.jspecify.annotations.NullMarked;
