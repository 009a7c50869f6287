package legalkiosk.kiosk.journey.triage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A date while it is picked: year, then month, then day. */
public record DateEntry(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {
    public static final DateEntry EMPTY = new DateEntry(Optional.empty(), Optional.empty(), Optional.empty());

    DateEntry withYear(int chosen) {
        return new DateEntry(Optional.of(chosen), month, day).valid();
    }

    DateEntry withMonth(int chosen) {
        return new DateEntry(year, Optional.of(chosen), day).valid();
    }

    DateEntry withDay(int chosen) {
        return new DateEntry(year, month, Optional.of(chosen)).valid();
    }

    /** How many days the chosen month has; 31 while it is not known. */
    public int daysInMonth() {
        return month.map(m -> YearMonth.of(year.orElse(2024), m).lengthOfMonth())
                .orElse(31);
    }

    /** The date, when all three are picked. */
    public Optional<LocalDate> date() {
        return year.flatMap(y -> month.flatMap(m -> day.map(d -> LocalDate.of(y, m, d))));
    }

    private DateEntry valid() {
        return new DateEntry(year, month, day.filter(d -> d <= daysInMonth()));
    }
}
