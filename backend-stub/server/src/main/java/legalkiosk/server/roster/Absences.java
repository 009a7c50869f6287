package legalkiosk.server.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Leave and holidays that were entered in the console, beside those of the configuration. Kept in memory too, since every offer of
 * slots asks for them; what another process changed is seen after {@link #refresh()}. Any thread.
 */
public final class Absences implements DaysOff {
    private static final int LONGEST_DAYS = 366;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private volatile Known known;

    public Absences(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.known = database.read(Absences::load);
    }

    /** Days somebody is away, the last one included. No reason is kept: it is nobody's business here. */
    public record Leave(String id, String person, LocalDate first, LocalDate last) {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private record Known(List<Leave> leaves, List<RosterConfig.Holiday> holidays) {}

    /** What became of entering something. */
    public enum Entered {
        DONE,
        /** It ends before it begins, is over already, or is longer than a year. */
        BAD_DAYS,
        /** It is there already, in part or whole. */
        OVERLAPS
    }

    @Override
    public boolean away(String person, LocalDate day) {
        Known now = known;
        return now.holidays().stream().anyMatch(holiday -> holiday.date().equals(day))
                || now.leaves().stream().anyMatch(leave -> leave.person().equals(person) && leave.covers(day));
    }

    /** Leave that is not over, of one person or of all, the next first. */
    public List<Leave> leaves(Optional<String> person) {
        LocalDate today = today();
        return known.leaves().stream()
                .filter(leave -> !leave.last().isBefore(today))
                .filter(leave -> person.isEmpty() || leave.person().equals(person.get()))
                .toList();
    }

    /** Holidays entered here that are not over. */
    public List<RosterConfig.Holiday> holidays() {
        LocalDate today = today();
        return known.holidays().stream()
                .filter(holiday -> !holiday.date().isBefore(today))
                .toList();
    }

    /** Enters leave. */
    public Entered add(String person, LocalDate first, LocalDate last) {
        if (last.isBefore(first)
                || last.isBefore(today())
                || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            return Entered.BAD_DAYS;
        }
        Entered entered = database.write(handle -> {
            boolean overlaps = load(handle).leaves().stream()
                    .anyMatch(leave -> leave.person().equals(person)
                            && !leave.last().isBefore(first)
                            && !leave.first().isAfter(last));
            if (overlaps) {
                return Entered.OVERLAPS;
            }
            handle.createUpdate("insert into absence (id, person, first_day, last_day, created_at)"
                            + " values (:id, :person, :first, :last, :now)")
                    .bind("id", ids.next())
                    .bind("person", person)
                    .bind("first", first.toString())
                    .bind("last", last.toString())
                    .bind("now", clock.millis())
                    .execute();
            return Entered.DONE;
        });
        refresh();
        return entered;
    }

    /** Takes leave back; of this person alone, if one is named. False: there was none such. */
    public boolean remove(String id, Optional<String> person) {
        boolean mine = known.leaves().stream()
                .anyMatch(leave -> leave.id().equals(id)
                        && (person.isEmpty() || leave.person().equals(person.get())));
        if (mine) {
            database.write(handle -> handle.createUpdate("delete from absence where id = :id")
                    .bind("id", id)
                    .execute());
            refresh();
        }
        return mine;
    }

    /** Enters a public holiday. */
    public Entered addHoliday(LocalDate day, String name) {
        if (day.isBefore(today())) {
            return Entered.BAD_DAYS;
        }
        int added = database.write(handle -> handle.createUpdate(
                        "insert into added_holiday (day, name)" + " values (:day, :name) on conflict (day) do nothing")
                .bind("day", day.toString())
                .bind("name", name)
                .execute());
        refresh();
        return added == 1 ? Entered.DONE : Entered.OVERLAPS;
    }

    /** Takes a holiday back. */
    public void removeHoliday(LocalDate day) {
        database.write(handle -> handle.createUpdate("delete from added_holiday where day = :day")
                .bind("day", day.toString())
                .execute());
        refresh();
    }

    /** Reads everything again. */
    public void refresh() {
        known = database.read(Absences::load);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Roster.ZONE);
    }

    private static Known load(Handle handle) {
        List<Leave> leaves = handle.createQuery(
                        "select id, person, first_day, last_day from absence order by first_day, person")
                .map((row, context) -> new Leave(
                        row.getString("id"),
                        row.getString("person"),
                        LocalDate.parse(row.getString("first_day")),
                        LocalDate.parse(row.getString("last_day"))))
                .list();
        List<RosterConfig.Holiday> holidays = handle.createQuery("select day, name from added_holiday order by day")
                .map((row, context) ->
                        new RosterConfig.Holiday(LocalDate.parse(row.getString("day")), row.getString("name")))
                .list();
        return new Known(leaves, holidays);
    }
}
