package legalkiosk.server.consultation;

import java.time.Instant;

/**
 * A booked consultation.
 *
 * @param citizen masked name
 */
record Appointment(String booking, String lawyer, Instant startsAt, String citizen) {}
