package legalkiosk.contract.notarisation.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The term of 公证法 第三十条: fifteen working days from acceptance, in which the days it stood do not count.
 *
 * @param accepted the day of acceptance, which does not count
 * @param stops when it stood, in order and without overlap
 */
public record Term(LocalDate accepted, List<Stop> stops) {
    /**
     * A time in which the term stands: force majeure, missing papers, verification.
     *
     * @param from the first day that does not count
     * @param until the first day that counts again; absent: it still stands
     */
    public record Stop(LocalDate from, @Nullable LocalDate until) {
        public Stop {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("a stop ends before it begins");
            }
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** A term that never stood. */
    public static Term from(LocalDate accepted) {
        return new Term(accepted, List.of());
    }

    public Term {
        stops = List.copyOf(stops);
        LocalDate before = accepted;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.from().isBefore(before) || stop.until() == null && i < stops.size() - 1) {
                throw new IllegalArgumentException(
                        "stops are in order, after acceptance, and only the last may be open");
            }
            before = stop.until() == null ? before : stop.until();
        }
    }

    /** True while it stands. */
    public boolean stands() {
        return !stops.isEmpty() && stops.getLast().until() == null;
    }

    /** Working days that have counted up to and with today. */
    public int used(WorkingDays days, LocalDate today) {
        int used = 0;
        for (LocalDate day = accepted.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            if (counts(days, day)) {
                used++;
            }
        }
        return used;
    }

    /** Working days that are left after today; 0 on the last day and for ever after. */
    public int left(WorkingDays days, LocalDate today) {
        return Math.max(0, LawRules.TERM - used(days, today));
    }

    /** The last day of the term; while it stands, the day it would be if it went on tomorrow. */
    public LocalDate due(WorkingDays days, LocalDate today) {
        LocalDate day = accepted;
        for (int left = LawRules.TERM; left > 0; ) {
            day = day.plusDays(1);
            if (stands() && day.isAfter(today) ? goesOn(days, day) : counts(days, day)) {
                left--;
            }
        }
        return day;
    }

    /** True once the last day is over. */
    public boolean overdue(WorkingDays days, LocalDate today) {
        return today.isAfter(due(days, today));
    }

    private boolean counts(WorkingDays days, LocalDate day) {
        return days.works(day) && stops.stream().noneMatch(stop -> stop.holds(day));
    }

    private boolean goesOn(WorkingDays days, LocalDate day) {
        return days.works(day) && stops.stream().noneMatch(stop -> stop.until() != null && stop.holds(day));
    }
}
