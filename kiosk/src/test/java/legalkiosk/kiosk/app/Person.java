package legalkiosk.kiosk.app;

import java.time.Duration;
import java.util.ArrayList;
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
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.journey.bookings.MyBookingsState;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.slots.SlotJourney;
import legalkiosk.kiosk.journey.slots.SlotState;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;
import legalkiosk.kiosk.print.PrintSize;

/** Somebody at the terminal, one touch at a time. What every errand has in common: identity, times, paper. */
abstract class Person {
    private static final long LOOK_NANOS = 2_000_000;

    private final ExecutorService thread;
    private final List<String> inputs = new ArrayList<>();
    private int papers;
    private boolean cardLies;
    /** Has the card on the reader before it is asked for. */
    boolean prompt;

    final HallJourney hall;
    final DemoHouse house;

    Person(HallJourney hall, ExecutorService thread, DemoHouse house) {
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

    /** Called before each visit, on the test's thread. */
    void prepare() {}

    /** Touches what leads on; called on the journeys' thread. */
    abstract Step touch();

    /** Papers that the screens said were out. */
    int papers() {
        return papers;
    }

    /** What the person chose or typed, in this order: what stands here twice had to be given twice. */
    List<String> inputs() {
        return List.copyOf(inputs);
    }

    /** Name of what the screen shows, for the table. */
    String screen() {
        return look(() -> screenOf(hall.state().place()));
    }

    /** Goes on until the screen is one of the wanted; false if that took longer than the patience. */
    boolean goUntil(Predicate<String> wanted, int seconds) {
        return goUntil(wanted, Duration.ofSeconds(seconds));
    }

    boolean goUntil(Predicate<String> wanted, Duration patience) {
        return until(wanted, patience, this::touch);
    }

    /** Touches nothing and waits for a screen; false if it did not come in time. */
    boolean watchFor(String wanted, int seconds) {
        return watchFor(wanted, Duration.ofSeconds(seconds));
    }

    boolean watchFor(String wanted, Duration patience) {
        return until(wanted::equals, patience, () -> Step.WAITS);
    }

    private boolean until(Predicate<String> wanted, Duration patience, Supplier<Step> next) {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            // One look, so that a screen that comes in between is not touched away.
            Optional<Step> step = look(
                    () -> wanted.test(screenOf(hall.state().place())) ? Optional.empty() : Optional.of(next.get()));
            if (step.isEmpty()) {
                return true;
            }
            if (step.get() == Step.FINISHED || step.get() == Step.DEAD_END) {
                return wanted.test(step.get().name());
            }
            if (step.get() == Step.WAITS) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
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
        inputs.clear();
        papers = 0;
    }

    Step slots(SlotJourney slots) {
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
                        .map(slot -> gave("time", () -> slots.time(slot)))
                        .orElseGet(() -> otherDay(slots, choose));
        };
    }

    void layCard() {
        if (!cardLies) {
            house.reader().place(SampleCard.resident());
            cardLies = true;
        }
    }

    private Step otherDay(SlotJourney slots, SlotState.Choose choose) {
        return choose.days().stream()
                .filter(day -> day.free() && !day.date().equals(choose.day()))
                .findFirst()
                .map(day -> did(() -> slots.day(day.date())))
                .orElse(Step.DEAD_END);
    }

    Step identity(IdentityJourney identity) {
        return switch (identity.state()) {
            case IdentityState.Consent consent -> {
                if (prompt) {
                    layCard();
                }
                yield gave("consent", identity::agree);
            }
            case IdentityState.PlaceCard place -> {
                layCard();
                yield Step.WAITS;
            }
            case IdentityState.ReaderAway away -> Step.WAITS;
            case IdentityState.Recognised recognised -> gave("identity", identity::confirm);
            case IdentityState.Known known -> Step.WAITS;
            case IdentityState.TypePhone typing -> Step.DEAD_END;
            case IdentityState.ChooseSurname choosing -> Step.DEAD_END;
        };
    }

    Step printing(PrintingJourney printing) {
        return switch (printing.state()) {
            case PrintingState.ChoosePaper choose -> gave("paper", printing::onPaper);
            case PrintingState.ChooseSize choose -> gave("size", () -> printing.choose(PrintSize.NORMAL));
            case PrintingState.Done done -> {
                papers++;
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

    /** A touch that gives the terminal something it must not ask for again. */
    Step gave(String what, Runnable action) {
        inputs.add(what);
        return did(action);
    }

    static Step did(Runnable action) {
        action.run();
        return Step.TOUCHED;
    }

    /** Name of what the screen shows. */
    String screenOf(Place place) {
        return name(place);
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
            case Place.InTriage(TriageJourney journey) -> journey.state();
            case Place.InGuides(GuidesJourney journey) -> journey.state();
            case Place.InMyBookings(MyBookingsJourney journey) ->
                switch (journey.state()) {
                    case MyBookingsState.ChooseTime(Booking old, SlotJourney slots) -> slots.state();
                    case MyBookingsState.Identify(IdentityJourney identity) -> identity.state();
                    case MyBookingsState other -> other;
                };
            case Place.InScanning(ScanJourney journey) -> journey.state();
            case Place.InNotarisation(var journey) -> journey.state();
            case Place.InMaintenance(MaintenanceJourney journey) -> journey.state();
            case Place.InConsultation(var journey, Optional<Errand> errand) ->
                errand.<Object>map(one -> one.journey().state()).orElseGet(journey::state);
            case Place other -> other;
        };
        // Not to be taken for the paper that is on its way.
        return shown instanceof BookingState.Sending
                ? "Confirming"
                : shown.getClass().getSimpleName();
    }

    <T> T look(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, thread).join();
    }
}
