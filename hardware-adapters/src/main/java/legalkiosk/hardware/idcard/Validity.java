package legalkiosk.hardware.idcard;

import java.time.LocalDate;

/** From when to when a card is valid; the end may be 长期, which is the usual case for holders of 46 and more. */
public record Validity(CardDate from, CardDate to) {
    /** True when the card says clearly that it ended before the day; a date that cannot be read is not held against the holder. */
    public boolean endedBefore(LocalDate day) {
        return to.date().map(last -> last.isBefore(day)).orElse(false);
    }
}
