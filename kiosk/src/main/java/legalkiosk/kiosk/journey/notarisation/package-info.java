/**
 * Notarisation at the terminal (公证): applying, the session with a notary by video, and one's own cases. The backend alone decides what
 * comes next; nothing here lets a person go where it does not.
 */
@NullMarked
package legalkiosk.kiosk.journey.notarisation;

import org.jspecify.annotations.NullMarked;
