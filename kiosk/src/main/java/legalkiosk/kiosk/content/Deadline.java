package legalkiosk.kiosk.content;

import java.time.LocalDate;

/**
 * The end of a period, counted for one person.
 *
 * @param from the day the citizen entered; not counted itself
 * @param day the day to name: 最晚这一天. The corresponding day (对应日) itself, even when offices rest, so that nobody comes too
 *     late because of a holiday rule
 * @param lawfulEnd the last day by law: the next working day where {@code day} is a rest day (民法典 203)
 * @param daysLeft days from today to {@code day}; 0 today, negative after
 * @param standing what that means today
 */
public record Deadline(LocalDate from, LocalDate day, LocalDate lawfulEnd, long daysLeft, Standing standing) {
    /** Where today lies. */
    public enum Standing {
        /** There is time. */
        OPEN,
        /** It ends today. */
        TODAY,
        /** The named day was a rest day and has gone, but the law gives until {@code lawfulEnd}. */
        EXTENDED,
        /** It has probably gone by; exceptions exist, a lawyer must look. */
        PAST
    }
}
