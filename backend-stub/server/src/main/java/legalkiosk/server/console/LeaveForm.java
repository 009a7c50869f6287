package legalkiosk.server.console;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.Booking;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Absences;
import legalkiosk.server.roster.Absences.Leave;
import legalkiosk.server.roster.RosterConfig;

/** What the two pages with leave have in common: judging what was entered, and the bookings that leave leaves without a lawyer. */
final class LeaveForm {
    private final Absences absences;
    private final Bookings bookings;

    LeaveForm(Absences absences, Bookings bookings) {
        this.absences = absences;
        this.bookings = bookings;
    }

    /** Enters leave; gives words about what was wrong, or nothing. */
    String add(Visit visit, String person) {
        Optional<LocalDate> first = Days.parse(visit.field("first"));
        Optional<LocalDate> last = visit.field("last").isEmpty() ? first : Days.parse(visit.field("last"));
        if (first.isEmpty() || last.isEmpty()) {
            return "请填哪一天开始、哪一天结束。";
        }
        return words(absences.add(person, first.get(), last.get()));
    }

    static String words(Absences.Entered entered) {
        return switch (entered) {
            case DONE -> "";
            case BAD_DAYS -> "日期不对：结束不能早于开始，不能全在今天以前，最长一年。";
            case OVERLAPS -> "这几天里已经有了，请先撤销原来的。";
        };
    }

    /** Bookings that stand although their lawyer is away: somebody has to call these citizens. */
    List<Booking> stranded(List<Leave> leaves, List<RosterConfig.Holiday> holidays, Optional<String> person) {
        List<Booking> ofLeave = leaves.stream()
                .flatMap(leave -> bookings.ofDays(leave.first(), leave.last()).stream()
                        .filter(booking -> booking.lawyer().id().equals(leave.person())))
                .toList();
        List<Booking> ofHolidays = holidays.stream()
                .flatMap(holiday -> bookings.ofDay(holiday.date()).stream())
                .filter(booking -> person.isEmpty() || booking.lawyer().id().equals(person.get()))
                .toList();
        return Stream.concat(ofLeave.stream(), ofHolidays.stream())
                .filter(booking -> booking.status() == Booking.Status.BOOKED)
                .distinct()
                .sorted(Comparator.comparing(booking -> booking.slot().start()))
                .toList();
    }
}
