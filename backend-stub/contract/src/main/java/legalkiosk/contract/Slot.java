package legalkiosk.contract;

import java.time.OffsetDateTime;

/**
 * A time with one lawyer.
 *
 * @param minutes length
 * @param free places left; 0: taken
 */
public record Slot(String id, String lawyerId, OffsetDateTime start, int minutes, int free) {}
