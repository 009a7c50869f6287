package legalkiosk.kiosk.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import legalkiosk.contract.Booking;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.booking.BookingJourney;
import legalkiosk.kiosk.journey.booking.BookingState;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.slots.SlotJourney;
import legalkiosk.kiosk.journey.slots.SlotState;
import legalkiosk.kiosk.print.PrintSize;

/**
 * A person who wants to book a consultation and take the slip home, one touch at a time. Every screen must offer a way on; which one
 * is taken here is told by {@link #touch}.
 */
final class Visitor {
    private static final long LOOK_NANOS = 10_000_000;

    private final HallJourney hall;
    private final ExecutorService thread;
    private final DemoHouse house;
    private Optional<Booking> booking = Optional.empty();
    private boolean printed;
    private boolean cardLies;

    Visitor(HallJourney hall, ExecutorService thread, DemoHouse house) {
        this.hall = hall;
        this.thread = thread;
        this.house = house;
    }

    /** What a touch led to. */
    enum Step {
        TOUCHED,
        /** The screen works by itself and says so. */
        WAITS,
        FINISHED,
        /** No way on: what must never be. */
        DEAD_END
    }

    /** The booking that the screen promised, if it did. */
    Optional<Booking> promised() {
        return booking;
    }

    boolean hasPaper() {
        return printed;
    }

    /** Name of what the screen shows, for the table. */
    String screen() {
        return look(() -> name(hall.state().place()));
    }

    /** Goes on until the screen is one of the wanted; false if that took longer than the patience. */
    boolean goUntil(Predicate<String> wanted, int seconds) {
        return until(wanted, seconds, this::touch);
    }

    /** Touches nothing and waits for a screen; false if it did not come in time. */
    boolean watchFor(String wanted, int seconds) {
        return until(wanted::equals, seconds, () -> Step.WAITS);
    }

    private boolean until(Predicate<String> wanted, int seconds, Supplier<Step> next) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            // One look, so that a screen that comes in between is not touched away.
            Optional<Step> step =
                    look(() -> wanted.test(name(hall.state().place())) ? Optional.empty() : Optional.of(next.get()));
            if (step.isEmpty()) {
                return true;
            }
            if (step.get() == Step.FINISHED || step.get() == Step.DEAD_END) {
                return wanted.test(step.get().name());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return false;
    }

    /** Leaves and makes ready for the next visit. */
    void leave() {
        look(() -> {
            hall.leave();
            return true;
        });
        walkAway();
    }

    /** Takes the card and goes without a word to the machine. */
    void walkAway() {
        house.reader().remove();
        cardLies = false;
        booking = Optional.empty();
        printed = false;
    }

    private Step touch() {
        hall.touched();
        HallState state = hall.state();
        return switch (state.place()) {
            case Place.Attract attract -> did(hall::start);
            case Place.Goodbye goodbye -> did(hall::start);
            case Place.Home home -> printed ? Step.FINISHED : did(hall::openBooking);
            case Place.InBooking(BookingJourney journey) -> booking(journey);
            case Place.InPrinting(PrintingJourney journey, Place back) -> printing(journey);
            case Place.UnknownCode code -> did(hall::home);
            case Place.InTriage triage -> Step.DEAD_END;
            case Place.InMyBookings bookings -> Step.DEAD_END;
            case Place.InGuides guides -> Step.DEAD_END;
            case Place.InScanning scanning -> Step.DEAD_END;
            case Place.InMaintenance maintenance -> Step.DEAD_END;
        };
    }

    private Step booking(BookingJourney journey) {
        return switch (journey.state()) {
            case BookingState.ChooseTopic choose ->
                did(() -> journey.topic(choose.topics().getFirst()));
            case BookingState.ChooseLawyer choose ->
                did(() -> journey.lawyer(Optional.of(choose.lawyers().getFirst())));
            case BookingState.ChooseTime(var matter, SlotJourney slots) -> slots(slots);
            case BookingState.Identify(var draft, IdentityJourney identity) -> identity(identity);
            case BookingState.AskPhone ask -> did(journey::skipPhone);
            case BookingState.Summary summary -> did(journey::confirm);
            case BookingState.Booked(var draft, Booking made) -> {
                booking = Optional.of(made);
                yield printed ? Step.FINISHED : did(() -> hall.print(made, List.of(), true));
            }
            case BookingState.LoadingLawyers loading -> Step.WAITS;
            case BookingState.BackendAway away -> Step.WAITS;
            case BookingState.Sending sending -> Step.WAITS;
            case BookingState.NotYetBooked notYet -> Step.WAITS;
            case BookingState.NoLawyer none -> Step.DEAD_END;
            case BookingState.Refused refused -> Step.DEAD_END;
        };
    }

    private Step slots(SlotJourney slots) {
        return switch (slots.state()) {
            case SlotState.Loading loading -> Step.WAITS;
            case SlotState.Away away -> Step.WAITS;
            case SlotState.NothingFree none -> Step.DEAD_END;
            case SlotState.Choose choose when choose.holding() -> Step.WAITS;
            case SlotState.Choose choose when choose.hold().isPresent() -> did(slots::next);
            case SlotState.Choose choose ->
                choose.times().stream()
                        .flatMap(time -> time.slotId().stream())
                        .findFirst()
                        .map(slot -> did(() -> slots.time(slot)))
                        .orElseGet(() -> otherDay(slots, choose));
        };
    }

    private static Step otherDay(SlotJourney slots, SlotState.Choose choose) {
        return choose.days().stream()
                .filter(day -> day.free() && !day.date().equals(choose.day()))
                .findFirst()
                .map(day -> did(() -> slots.day(day.date())))
                .orElse(Step.DEAD_END);
    }

    private Step identity(IdentityJourney identity) {
        return switch (identity.state()) {
            case IdentityState.Consent consent -> did(identity::agree);
            case IdentityState.PlaceCard place -> {
                if (!cardLies) {
                    house.reader().place(SampleCard.resident());
                    cardLies = true;
                }
                yield Step.WAITS;
            }
            case IdentityState.ReaderAway away -> Step.WAITS;
            case IdentityState.Recognised recognised -> did(identity::confirm);
            case IdentityState.Known known -> Step.WAITS;
            case IdentityState.TypePhone typing -> Step.DEAD_END;
            case IdentityState.ChooseSurname choosing -> Step.DEAD_END;
        };
    }

    private Step printing(PrintingJourney printing) {
        return switch (printing.state()) {
            case PrintingState.ChoosePaper choose -> did(printing::onPaper);
            case PrintingState.ChooseSize choose -> did(() -> printing.choose(PrintSize.NORMAL));
            case PrintingState.Done done -> {
                printed = true;
                yield did(printing::leave);
            }
            case PrintingState.Failed failed when failed.canRetry() -> did(printing::retry);
            case PrintingState.Failed failed -> did(printing::leave);
            case PrintingState.Cancelled cancelled -> did(printing::leave);
            case PrintingState.Preparing preparing -> Step.WAITS;
            case PrintingState.Sending sending -> Step.WAITS;
            case PrintingState.Printing going -> Step.WAITS;
            case PrintingState.Paused paused -> Step.WAITS;
            case PrintingState.Cancelling cancelling -> Step.WAITS;
        };
    }

    private static Step did(Runnable action) {
        action.run();
        return Step.TOUCHED;
    }

    private static String name(Place place) {
        Object shown = switch (place) {
            case Place.InBooking(BookingJourney journey) ->
                switch (journey.state()) {
                    case BookingState.ChooseTime(var matter, SlotJourney slots) -> slots.state();
                    case BookingState.Identify(var draft, IdentityJourney identity) -> identity.state();
                    case BookingState other -> other;
                };
            case Place.InPrinting(PrintingJourney journey, Place back) -> journey.state();
            case Place other -> other;
        };
        return shown.getClass().getSimpleName();
    }

    private <T> T look(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, thread).join();
    }
}
