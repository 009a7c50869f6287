package legalkiosk.kiosk.content;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days offices rest (休息日、法定休假日). */
@FunctionalInterface
public interface RestDays {
    /** True if offices are closed on this day. */
    boolean isRest(LocalDate day);

    /**
     * Saturdays and Sundays. Public holidays move each year by decree and are not known here; not knowing them only ever makes a
     * computed workday deadline earlier, never later, than the law's.
     */
    static RestDays weekends() {
        return day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
