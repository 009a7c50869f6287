package legalkiosk.contract;

import java.time.OffsetDateTime;

/**
 * A booking as its owner may see it.
 *
 * @param code short code on the slip, such as {@code K7M-402}
 * @param citizenLabel masked name, such as 黄**
 */
public record Booking(
        String id,
        String code,
        Slot slot,
        Lawyer lawyer,
        Status status,
        String citizenLabel,
        String said,
        OffsetDateTime createdAt) {

    /** A moved booking stays BOOKED, with its new slot. */
    public enum Status {
        BOOKED,
        CANCELLED
    }
}
