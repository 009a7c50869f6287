package legalkiosk.kiosk.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import legalkiosk.contract.Booking;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.booking.BookingJourney;
import legalkiosk.kiosk.journey.booking.BookingState;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.slots.SlotJourney;

/**
 * A person who wants to book a consultation and take the slip home, one touch at a time. Every screen must offer a way on; which one
 * is taken here is told by {@link #touch}.
 */
final class Visitor extends Person {
    private Optional<Booking> booking = Optional.empty();

    Visitor(HallJourney hall, ExecutorService thread, DemoHouse house) {
        super(hall, thread, house);
    }

    /** Has the card on the reader before it is asked for. */
    Visitor prompt() {
        prompt = true;
        return this;
    }

    /** The booking that the screen promised, if it did. */
    Optional<Booking> promised() {
        return booking;
    }

    boolean hasPaper() {
        return papers() > 0;
    }

    @Override
    void walkAway() {
        super.walkAway();
        booking = Optional.empty();
    }

    @Override
    Step touch() {
        hall.touched();
        HallState state = hall.state();
        return switch (state.place()) {
            case Place.Attract attract -> did(hall::start);
            case Place.Goodbye goodbye -> did(hall::start);
            case Place.Home home -> hasPaper() ? Step.FINISHED : did(hall::openBooking);
            case Place.InBooking(BookingJourney journey) -> booking(journey);
            case Place.InPrinting(PrintingJourney journey, Place back) -> printing(journey);
            case Place.UnknownCode code -> did(hall::home);
            case Place.InTriage triage -> Step.DEAD_END;
            case Place.InMyBookings bookings -> Step.DEAD_END;
            case Place.InGuides guides -> Step.DEAD_END;
            case Place.InScanning scanning -> Step.DEAD_END;
            case Place.InConsultation consultation -> Step.DEAD_END;
            case Place.InNotarisation notarisation -> Step.DEAD_END;
            case Place.InMaintenance maintenance -> Step.DEAD_END;
        };
    }

    private Step booking(BookingJourney journey) {
        return switch (journey.state()) {
            case BookingState.ChooseTopic choose ->
                gave("topic", () -> journey.topic(choose.topics().getFirst()));
            case BookingState.ChooseLawyer choose ->
                gave("lawyer", () -> journey.lawyer(Optional.of(choose.lawyers().getFirst())));
            case BookingState.ChooseTime(var matter, SlotJourney slots) -> slots(slots);
            case BookingState.Identify(var draft, IdentityJourney identity) -> identity(identity);
            case BookingState.AskPhone ask -> gave("phone", journey::skipPhone);
            case BookingState.Summary summary -> gave("yes", journey::confirm);
            case BookingState.Booked(var draft, Booking made) -> {
                booking = Optional.of(made);
                yield hasPaper() ? Step.FINISHED : did(() -> hall.print(made, List.of(), true));
            }
            case BookingState.LoadingLawyers loading -> Step.WAITS;
            case BookingState.BackendAway away -> Step.WAITS;
            case BookingState.Sending sending -> Step.WAITS;
            case BookingState.NotYetBooked notYet -> Step.WAITS;
            case BookingState.NoLawyer none -> Step.DEAD_END;
            case BookingState.Refused refused -> Step.DEAD_END;
        };
    }
}
