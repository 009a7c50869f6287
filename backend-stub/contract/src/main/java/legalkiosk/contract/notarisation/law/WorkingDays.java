package legalkiosk.contract.notarisation.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** The days on which offices work: neither weekend nor holiday, or a weekend's day that is worked instead (调休). */
public final class WorkingDays {
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;

    public WorkingDays(Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
        this.holidays = Set.copyOf(holidays);
        this.makeUpDays = Set.copyOf(makeUpDays);
    }

    /** True if the office works on this day. */
    public boolean works(LocalDate day) {
        return !holidays.contains(day) && (weekday(day) || makeUpDays.contains(day));
    }

    /** The n-th working day after a day, which itself does not count (民法典 第二百零一条); for 0 the day itself. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate at = day;
        for (int left = n; left > 0; ) {
            at = at.plusDays(1);
            if (works(at)) {
                left--;
            }
        }
        return at;
    }

    /** How many working days there are after the first day, up to and with the last; 0 if the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate at = first.plusDays(1); !at.isAfter(last); at = at.plusDays(1)) {
            if (works(at)) {
                count++;
            }
        }
        return count;
    }

    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
