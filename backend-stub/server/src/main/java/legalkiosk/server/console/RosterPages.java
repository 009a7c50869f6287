package legalkiosk.server.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Absences;
import legalkiosk.server.roster.Absences.Leave;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Refusal;

/** 值班与节假日, for the administrator: weekly hours as configured, everybody's leave, and holidays. */
public final class RosterPages {
    private static final int WRONG = 422;
    private static final int LONGEST_NAME = 20;

    private final RosterConfig config;
    private final Roster roster;
    private final Absences absences;
    private final Audit audit;
    private final Clock clock;
    private final LeaveForm form;

    public RosterPages(
            RosterConfig config, Roster roster, Absences absences, Bookings bookings, Audit audit, Clock clock) {
        this.config = config;
        this.roster = roster;
        this.absences = absences;
        this.audit = audit;
        this.clock = clock;
        this.form = new LeaveForm(absences, bookings);
    }

    /** Leave with the person's name. */
    public record NamedLeave(Leave leave, String name) {}

    /**
     * A holiday of the list.
     *
     * @param entered here and so to be taken back; false: of the configuration
     */
    public record Holiday(LocalDate day, String name, boolean entered) {}

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(
                ConsoleRoutes.ROSTER, visit -> show(visit, ""),
                ConsoleRoutes.ADD_LEAVE_FOR, this::add,
                ConsoleRoutes.REMOVE_LEAVE_FOR, this::remove,
                ConsoleRoutes.ADD_HOLIDAY, this::addHoliday,
                ConsoleRoutes.REMOVE_HOLIDAY, this::removeHoliday);
    }

    private void add(Visit visit) {
        String person = visit.field("person");
        if (roster.lawyer(person).isEmpty()) {
            throw new Refusal(ErrorKind.BAD_REQUEST, "值班表里没有这个人", "nobody of this id in the roster");
        }
        answer(visit, form.add(visit, person), Audit.What.LEAVE_CHANGED, person);
    }

    private void remove(Visit visit) {
        if (!absences.remove(visit.id(), Optional.empty())) {
            throw new Refusal(ErrorKind.NOT_FOUND, "没有这次请假", "There is no such leave");
        }
        answer(visit, "", Audit.What.LEAVE_CHANGED, visit.id());
    }

    private void addHoliday(Visit visit) {
        String name = visit.field("name");
        Optional<LocalDate> day = Days.parse(visit.field("day"));
        if (day.isEmpty() || name.isEmpty() || name.length() > LONGEST_NAME) {
            answer(visit, "请填节假日的日期和名称（最多 20 个字）。", Audit.What.HOLIDAY_CHANGED, "");
        } else {
            String wrong = LeaveForm.words(absences.addHoliday(day.get(), name));
            answer(visit, wrong, Audit.What.HOLIDAY_CHANGED, day.get().toString());
        }
    }

    private void removeHoliday(Visit visit) {
        LocalDate day = Days.parse(visit.id())
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND, "没有这个节假日", "There is no such holiday"));
        absences.removeHoliday(day);
        answer(visit, "", Audit.What.HOLIDAY_CHANGED, day.toString());
    }

    private void answer(Visit visit, String wrong, Audit.What what, String ref) {
        if (wrong.isEmpty()) {
            audit.saw(visit.signed(), what, ref);
            visit.go(ConsoleRoutes.ROSTER.path());
        } else {
            visit.context().status(WRONG);
            show(visit, wrong);
        }
    }

    private void show(Visit visit, String wrong) {
        List<Leave> leaves = absences.leaves(Optional.empty());
        List<Booking> stranded = form.stranded(leaves, absences.holidays(), Optional.empty());
        if (!stranded.isEmpty()) {
            audit.saw(visit.signed(), Audit.What.SAW_BOOKINGS, "roster");
        }
        LocalDate today = Days.today(clock.instant());
        visit.page(
                "roster.jte",
                "值班与节假日",
                ConsoleRoutes.ROSTER,
                Map.of(
                        "people", roster.people(),
                        "leaves", leaves.stream().map(this::named).toList(),
                        "holidays", holidays(today),
                        "stranded", stranded,
                        "today", today.toString(),
                        "wrong", wrong));
    }

    private NamedLeave named(Leave leave) {
        return new NamedLeave(
                leave, roster.lawyer(leave.person()).map(Lawyer::name).orElse(leave.person()));
    }

    private List<Holiday> holidays(LocalDate today) {
        return Stream.concat(
                        config.holidays().stream()
                                .filter(holiday -> !holiday.date().isBefore(today))
                                .map(holiday -> new Holiday(holiday.date(), holiday.name(), false)),
                        absences.holidays().stream().map(holiday -> new Holiday(holiday.date(), holiday.name(), true)))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }
}
