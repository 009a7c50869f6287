/** The line of a call: one WebSocket to the backend that comes back by itself and loses nothing that was said on it. */
@NullMarked
package legalkiosk.kiosk.backend.line;

import org.jspecify.annotations.NullMarked;
