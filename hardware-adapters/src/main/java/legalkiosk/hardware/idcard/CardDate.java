package legalkiosk.hardware.idcard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as the chip holds it: YYYYMMDD, of which parts may be missing, or 长期 (valid for ever). The text is kept as it is and
 * nothing about it throws.
 */
public record CardDate(String text) {
    private static final String FOR_EVER = "长期";

    /** True for 长期. */
    public boolean isForEver() {
        return text.equals(FOR_EVER);
    }

    /** The whole date, when all parts are there and name a day of the calendar. */
    public Optional<LocalDate> date() {
        if (text.length() != 8 || year().isEmpty() || month().isEmpty() || day().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year().getAsInt(), month().getAsInt(), day().getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The year, when it is there. */
    public OptionalInt year() {
        return part(0, 4);
    }

    /** The month 1–12, when it is there. */
    public OptionalInt month() {
        return part(4, 6).stream().filter(month -> month >= 1 && month <= 12).findAny();
    }

    /** The day 1–31, when it is there. */
    public OptionalInt day() {
        return part(6, 8).stream().filter(day -> day >= 1 && day <= 31).findAny();
    }

    private OptionalInt part(int from, int to) {
        if (text.length() < to) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + digit - '0';
        }
        return OptionalInt.of(value);
    }
}
