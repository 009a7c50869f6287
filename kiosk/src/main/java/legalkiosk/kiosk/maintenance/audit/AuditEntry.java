package legalkiosk.kiosk.maintenance.audit;

import java.time.Instant;

/**
 * One thing that was done, or tried, at a terminal. Never carries personal data of a citizen.
 *
 * @param number counts from 1
 * @param who a technician's number, or empty when nobody was let in
 * @param act what, such as {@code entered}; the screen has words for each
 * @param detail of what, such as a part's name; may be empty
 */
public record AuditEntry(long number, Instant at, String who, String act, String detail) {}
