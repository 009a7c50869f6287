package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Refusal;

/** Booked consultations of about now. Any thread. */
final class Agenda {
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final Duration AGE = Duration.ofSeconds(20);

    private final Bookings bookings;
    private final Clock clock;
    private Instant read = Instant.MIN;

    Agenda(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The booking that a proof opens and that begins about now. */
    Appointment of(Proof proof, String terminal) {
        Instant now = clock.instant();
        return near(bookings.search(proof, terminal), now)
                .min(Comparator.comparing(
                        one -> Duration.between(now, one.startsAt()).abs()))
                .orElseThrow(() -> new Refusal(
                        ErrorKind.TOO_LATE, "现在前后半小时内没有您的预约", "No booking begins within half an hour of now"));
    }

    /** All of them, if they were not read a moment ago. */
    synchronized Optional<List<Appointment>> news() {
        Instant now = clock.instant();
        if (!read.equals(Instant.MIN) && now.isBefore(read.plus(AGE))) {
            return Optional.empty();
        }
        read = now;
        return Optional.of(
                near(bookings.ofDay(LocalDate.ofInstant(now, Roster.ZONE)), now).toList());
    }

    private static Stream<Appointment> near(List<Booking> bookings, Instant now) {
        return bookings.stream()
                .filter(booking -> booking.status() == Booking.Status.BOOKED)
                .map(booking -> new Appointment(
                        booking.id(),
                        booking.lawyer().id(),
                        booking.slot().start().toInstant(),
                        booking.citizenLabel()))
                .filter(one -> !one.startsAt().isBefore(now.minus(AFTER))
                        && !one.startsAt().isAfter(now.plus(BEFORE)));
    }
}
