package legalkiosk.server.roster;

import java.time.LocalDate;

/** Days on which somebody, or everybody, is not on duty although the configuration says so. Any thread; never blocks. */
public interface DaysOff {
    /** None at all. */
    DaysOff NONE = (person, day) -> false;

    /** Whether this person is away that day, on leave or because of a holiday. */
    boolean away(String person, LocalDate day);
}
