package legalkiosk.server.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Signed;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Absences;
import legalkiosk.server.roster.Absences.Leave;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Refusal;

/** 我的值班与请假: own hours, own leave, and what was booked on days one is now away. */
public final class LeavePages {
    private static final int WRONG = 422;

    private final Roster roster;
    private final Absences absences;
    private final Audit audit;
    private final Clock clock;
    private final LeaveForm form;

    public LeavePages(Roster roster, Absences absences, Bookings bookings, Audit audit, Clock clock) {
        this.roster = roster;
        this.absences = absences;
        this.audit = audit;
        this.clock = clock;
        this.form = new LeaveForm(absences, bookings);
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(
                ConsoleRoutes.LEAVE, visit -> show(visit, ""),
                ConsoleRoutes.ADD_LEAVE, this::add,
                ConsoleRoutes.REMOVE_LEAVE, this::remove);
    }

    private void add(Visit visit) {
        RosterConfig.Person person = person(visit.signed());
        String wrong = form.add(visit, person.id());
        if (wrong.isEmpty()) {
            audit.saw(visit.signed(), Audit.What.LEAVE_CHANGED, person.id());
            visit.go(ConsoleRoutes.LEAVE.path());
        } else {
            visit.context().status(WRONG);
            show(visit, wrong);
        }
    }

    private void remove(Visit visit) {
        RosterConfig.Person person = person(visit.signed());
        if (!absences.remove(visit.id(), Optional.of(person.id()))) {
            throw new Refusal(ErrorKind.NOT_FOUND, "没有这次请假", "There is no such leave");
        }
        audit.saw(visit.signed(), Audit.What.LEAVE_CHANGED, person.id());
        visit.go(ConsoleRoutes.LEAVE.path());
    }

    private void show(Visit visit, String wrong) {
        RosterConfig.Person person = person(visit.signed());
        List<Leave> leaves = absences.leaves(Optional.of(person.id()));
        List<Booking> stranded = form.stranded(leaves, absences.holidays(), Optional.of(person.id()));
        if (!stranded.isEmpty()) {
            audit.saw(visit.signed(), Audit.What.SAW_BOOKINGS, person.id());
        }
        visit.page(
                "leave.jte",
                "我的值班与请假",
                ConsoleRoutes.LEAVE,
                Map.of(
                        "hours", Days.hours(person),
                        "leaves", leaves,
                        "stranded", stranded,
                        "today", Days.today(clock.instant()).toString(),
                        "wrong", wrong));
    }

    private RosterConfig.Person person(Signed signed) {
        return roster.people().stream()
                .filter(person -> signed.rosterId().equals(Optional.of(person.id())))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_ALLOWED, "您的账号没有对应值班表里的人，请找管理员", "not in the roster"));
    }
}
