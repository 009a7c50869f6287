/**
 * Consultations by video: the queue over all terminals, who rings and who has a call, the thirty-second promise, papers, notes and what
 * the citizen takes home. Knows no socket; what it has to say goes through {@link legalkiosk.server.consultation.Switchboard}.
 */
@NullMarked
package legalkiosk.server.consultation;

import org.jspecify.annotations.NullMarked;
