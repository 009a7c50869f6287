package legalkiosk.kiosk.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Counts periods as 民法典 200-203 says: by calendar days, months and years; the first day is not counted (201); months and years end
 * on the corresponding day, or on the last day of a month that has none (202); an end on a rest day moves to the day after the rest
 * (203). Pure: the same dates give the same answer, whatever the clock says.
 */
public final class Deadlines {
    private final RestDays restDays;

    /** Counts with these rest days. */
    public Deadlines(RestDays restDays) {
        this.restDays = restDays;
    }

    /** The last day of a period that runs from an event on {@code from}, and how it stands on {@code today}. */
    public Deadline count(LocalDate from, LegalPeriod period, LocalDate today) {
        LocalDate day = switch (period.unit()) {
            case DAYS -> from.plusDays(period.amount());
            case WORKDAYS -> plusWorkdays(from, period.amount());
            // LocalDate ends months and years as article 202 does: 31 January plus a month is 28 or 29 February.
            case MONTHS -> from.plusMonths(period.amount());
            case YEARS -> from.plusYears(period.amount());
        };
        LocalDate lawfulEnd = day;
        while (restDays.isRest(lawfulEnd)) {
            lawfulEnd = lawfulEnd.plusDays(1);
        }
        return new Deadline(from, day, lawfulEnd, ChronoUnit.DAYS.between(today, day), standing(day, lawfulEnd, today));
    }

    private LocalDate plusWorkdays(LocalDate from, int amount) {
        LocalDate day = from;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (!restDays.isRest(day)) {
                counted++;
            }
        }
        return day;
    }

    private static Deadline.Standing standing(LocalDate day, LocalDate lawfulEnd, LocalDate today) {
        if (today.isBefore(day)) {
            return Deadline.Standing.OPEN;
        }
        if (today.isEqual(day)) {
            return Deadline.Standing.TODAY;
        }
        return today.isAfter(lawfulEnd) ? Deadline.Standing.PAST : Deadline.Standing.EXTENDED;
    }
}
