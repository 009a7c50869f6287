package legalkiosk.server.console.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.consultation.LawyerCalls;
import legalkiosk.server.content.Catalogue;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Refusal;

/** Puts together what one lawyer's desk shows. Any thread. */
public final class Desk {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final LawyerCalls calls;
    private final Bookings bookings;
    private final Roster roster;
    private final Catalogue catalogue;
    private final Clock clock;

    public Desk(LawyerCalls calls, Bookings bookings, Roster roster, Catalogue catalogue, Clock clock) {
        this.calls = calls;
        this.bookings = bookings;
        this.roster = roster;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws Refusal if the roster has nobody of this id */
    Lawyer lawyer(String id) {
        return roster.lawyer(id)
                .orElseThrow(
                        () -> new Refusal(ErrorKind.NOT_ALLOWED, "值班表里没有您，请找管理员", "This account is not in the roster"));
    }

    DeskView.Start start(String lawyer) {
        return new DeskView.Start(now(), lawyer(lawyer), catalogue.topics(), catalogue.guides());
    }

    DeskView.Day day(String lawyer) {
        LocalDate today = now().toLocalDate();
        List<DeskView.Booked> booked = bookings.ofDay(today).stream()
                .filter(booking -> booking.lawyer().id().equals(lawyer))
                .filter(booking -> booking.status() == Booking.Status.BOOKED)
                .map(this::booked)
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .toList();
        return new DeskView.Day(duty(lawyer, today), booked, calls.recent(lawyer));
    }

    DeskView.Figures figures(String lawyer) {
        LocalDate today = now().toLocalDate();
        return new DeskView.Figures(List.of(
                row("今天", lawyer, today, today),
                row("最近七天", lawyer, today.minusDays(WEEK - 1L), today),
                row("最近三十天", lawyer, today.minusDays(MONTH - 1L), today)));
    }

    DeskView.Others others(String lawyer) {
        return new DeskView.Others(calls.colleagues(lawyer));
    }

    private DeskView.Row row(String name, String lawyer, LocalDate from, LocalDate to) {
        return DeskView.Row.of(name, calls.figures(lawyer, from, to));
    }

    private DeskView.Booked booked(Booking booking) {
        OffsetDateTime start = booking.slot().start();
        int minutes = booking.slot().minutes();
        return new DeskView.Booked(
                start,
                minutes,
                booking.citizenLabel(),
                start.plusMinutes(minutes).isBefore(now()));
    }

    private List<DeskView.Span> duty(String lawyer, LocalDate day) {
        List<DeskView.Span> spans = new ArrayList<>();
        for (Roster.DutySlot slot : roster.slots(day, day, Optional.of(lawyer), Optional.empty(), Optional.empty())) {
            OffsetDateTime end = slot.start().plusMinutes(slot.minutes());
            boolean follows = !spans.isEmpty() && spans.getLast().to().equals(slot.start());
            OffsetDateTime from = follows ? spans.removeLast().from() : slot.start();
            spans.add(new DeskView.Span(from, end));
        }
        return spans;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Roster.ZONE);
    }
}
