package legalkiosk.kiosk.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import legalkiosk.contract.Booking;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.journey.bookings.MyBookingsState;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.guides.GuidesState;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.help.HelpState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.journey.triage.TriageState;
import legalkiosk.kiosk.maintenance.CheckRun;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;
import legalkiosk.kiosk.maintenance.MaintenanceState;

/** What people come for besides booking; each walks its journey from the first screen to its end, see {@link Person#touch}. */
final class Errands {
    private Errands() {}

    /** Common to errands that begin at home and end there. */
    abstract static class Walk extends Person {
        boolean opened;

        Walk(HallJourney hall, ExecutorService thread, DemoHouse house) {
            super(hall, thread, house);
        }

        abstract Step inside(Place place);

        void open() {}

        @Override
        Step touch() {
            hall.touched();
            return switch (hall.state().place()) {
                case Place.Attract attract -> did(hall::start);
                case Place.Goodbye goodbye -> did(hall::start);
                case Place.Home home when opened -> Step.FINISHED;
                case Place.Home home -> {
                    opened = true;
                    yield did(this::open);
                }
                case Place.InPrinting(var journey, Place back) -> printing(journey);
                case Place other -> inside(other);
            };
        }

        @Override
        void walkAway() {
            super.walkAway();
            opened = false;
        }
    }

    /** Says what happened, gets the answer and takes the checklist home. */
    static final class Asker extends Walk {
        Asker(HallJourney hall, ExecutorService thread, DemoHouse house) {
            super(hall, thread, house);
        }

        @Override
        void open() {
            hall.openTriage();
        }

        @Override
        Step inside(Place place) {
            if (!(place instanceof Place.InTriage(TriageJourney journey))) {
                return Step.DEAD_END;
            }
            return switch (journey.state()) {
                case TriageState.Asking asking -> {
                    List<TriageNode.Option> options = asking.question().options();
                    yield gave("question " + asking.path().size(), () -> journey.choose(options.getFirst()));
                }
                case TriageState.AskingDate asking
                when asking.entry().year().isEmpty() ->
                    gave(
                            "year of " + asking.rule(),
                            () -> journey.year(asking.today().getYear() - 1));
                case TriageState.AskingDate asking
                when asking.entry().month().isEmpty() -> gave("month of " + asking.rule(), () -> journey.month(3));
                case TriageState.AskingDate asking
                when asking.entry().day().isEmpty() -> gave("day of " + asking.rule(), () -> journey.day(14));
                case TriageState.AskingDate asking -> did(journey::dateDone);
                case TriageState.Answered(var answer) -> papers() > 0 ? Step.FINISHED : did(() -> hall.print(answer));
                case TriageState.Hidden hidden -> did(journey::unhide);
            };
        }
    }

    /** Looks for a guide by topic, reads it and prints it. */
    static final class GuideReader extends Walk {
        GuideReader(HallJourney hall, ExecutorService thread, DemoHouse house) {
            super(hall, thread, house);
        }

        @Override
        void open() {
            hall.openGuides();
        }

        @Override
        Step inside(Place place) {
            if (!(place instanceof Place.InGuides(GuidesJourney journey))) {
                return Step.DEAD_END;
            }
            return switch (journey.state()) {
                case GuidesState.Topics(var topics) -> gave("search", journey::openSearch);
                case GuidesState.Searching searching
                when searching.typed().length() < 2 ->
                    gave(
                            "letter " + searching.typed().length(),
                            () -> journey.letter(searching.typed().isEmpty() ? 'Q' : 'X'));
                case GuidesState.Searching searching ->
                    gave("guide", () -> journey.open(searching.found().getFirst()));
                case GuidesState.OfTopic(var topic, var guides) -> gave("guide", () -> journey.open(guides.getFirst()));
                case GuidesState.Reading(var guide, var related) ->
                    papers() > 0 ? Step.FINISHED : did(() -> hall.print(guide));
            };
        }
    }

    /** Copies a sheet that lies under the document camera. */
    static final class Copier extends Walk {
        Copier(HallJourney hall, ExecutorService thread, DemoHouse house) {
            super(hall, thread, house);
        }

        @Override
        void open() {
            hall.openCopying();
        }

        @Override
        Step inside(Place place) {
            if (!(place instanceof Place.InScanning(ScanJourney journey))) {
                return Step.DEAD_END;
            }
            return switch (journey.state()) {
                case ScanState.Choosing choosing -> gave("kind", () -> journey.choose(ScanKind.PAPER));
                // The machine takes a good page by itself; on a busy one a person is not that patient.
                case ScanState.Looking looking -> did(journey::takeNow);
                case ScanState.Taking taking -> Step.WAITS;
                case ScanState.Taken taken -> gave("page", journey::keep);
                case ScanState.Pages pages -> papers() > 0 ? Step.FINISHED : did(journey::finish);
                case ScanState.NoPicture none -> did(journey::retry);
            };
        }
    }

    /** Finds a booking by card, prints its slip again, moves it, and cancels it. */
    static final class Owner extends Walk {
        private Runnable first = () -> {};
        private Optional<Booking> moved = Optional.empty();
        private Optional<Booking> cancelled = Optional.empty();

        Owner(HallJourney hall, ExecutorService thread, DemoHouse house) {
            super(hall, thread, house);
        }

        /** As the screen promised. */
        Optional<Booking> moved() {
            return moved;
        }

        /** As the screen promised. */
        Optional<Booking> cancelled() {
            return cancelled;
        }

        /** What has to be done before somebody comes. */
        void before(Runnable doFirst) {
            first = doFirst;
        }

        @Override
        void prepare() {
            first.run();
        }

        @Override
        void open() {
            hall.openMyBookings();
        }

        @Override
        void walkAway() {
            super.walkAway();
            moved = Optional.empty();
            cancelled = Optional.empty();
        }

        @Override
        Step inside(Place place) {
            if (!(place instanceof Place.InMyBookings(MyBookingsJourney journey))) {
                return Step.DEAD_END;
            }
            return switch (journey.state()) {
                case MyBookingsState.ChooseWay way -> gave("by card", journey::byCard);
                case MyBookingsState.Identify(var who) -> identity(who);
                case MyBookingsState.Found(List<Booking> found) -> did(() -> journey.open(booked(found)));
                case MyBookingsState.Detail(Booking booking) -> detail(journey, booking);
                case MyBookingsState.ChooseTime(Booking old, var slots) -> slots(slots);
                case MyBookingsState.ConfirmMove confirm -> gave("move it", journey::confirmMove);
                case MyBookingsState.Moved(Booking now) -> {
                    moved = Optional.of(now);
                    yield did(journey::back);
                }
                case MyBookingsState.ConfirmCancel confirm -> gave("cancel it", journey::confirmCancel);
                case MyBookingsState.Cancelled(Booking now) -> {
                    cancelled = Optional.of(now);
                    yield Step.FINISHED;
                }
                case MyBookingsState.Searching searching -> Step.WAITS;
                case MyBookingsState.Working working -> Step.WAITS;
                case MyBookingsState.Away away -> did(journey::retry);
                case MyBookingsState.TypeCode typing -> Step.DEAD_END;
                case MyBookingsState.Refused refused -> Step.DEAD_END;
            };
        }

        private static Booking booked(List<Booking> found) {
            return found.stream()
                    .filter(booking -> booking.status() == Booking.Status.BOOKED)
                    .findFirst()
                    .orElseThrow();
        }

        private Step detail(MyBookingsJourney journey, Booking booking) {
            if (papers() == 0) {
                return did(() -> hall.print(booking, List.of(), true));
            }
            return moved.isEmpty() ? did(journey::move) : did(journey::cancel);
        }
    }

    /** Calls the hall's staff. */
    static final class Caller extends Walk {
        private Optional<HelpState.Staff> last = Optional.empty();

        Caller(HallJourney hall, ExecutorService thread, DemoHouse house) {
            super(hall, thread, house);
        }

        /** What the screen said about the call. */
        Optional<HelpState.Staff> last() {
            return last;
        }

        @Override
        String screenOf(Place place) {
            return hall.state()
                    .help()
                    .map(help -> "Help " + help.state().staff())
                    .orElseGet(() -> super.screenOf(place));
        }

        @Override
        Step touch() {
            if (hall.state().help().isEmpty()) {
                return super.touch();
            }
            hall.touched();
            var help = hall.state().help().get();
            last = Optional.of(help.state().staff());
            return switch (help.state().staff()) {
                case NOT_CALLED -> did(help::callStaff);
                case CALLING -> Step.WAITS;
                // The screen says to ask at the counter, and offers to try again.
                case NOT_REACHED -> did(help::callStaff);
                case CALLED -> Step.FINISHED;
            };
        }

        @Override
        void open() {
            hall.openHelp();
        }

        @Override
        Step inside(Place place) {
            return Step.DEAD_END;
        }
    }

    /** A technician: in by number, PIN and code, every live test once, out. */
    static final class Mechanic extends Person {
        private final List<String> tests;
        private int begun;
        private boolean in;

        Mechanic(HallJourney hall, ExecutorService thread, DemoHouse house, List<String> tests) {
            super(hall, thread, house);
            this.tests = tests;
        }

        @Override
        String screenOf(Place place) {
            boolean busy = place instanceof Place.InMaintenance(MaintenanceJourney journey)
                    && running(journey).isPresent();
            return busy ? "Testing " + tests.get(begun - 1) : super.screenOf(place);
        }

        private Optional<CheckRun> running(MaintenanceJourney journey) {
            return journey.state() instanceof MaintenanceState.Open open && begun > 0
                    ? Optional.ofNullable(open.runs().get(tests.get(begun - 1)))
                            .filter(CheckRun.Running.class::isInstance)
                    : Optional.empty();
        }

        @Override
        Step touch() {
            hall.touched();
            return switch (hall.state().place()) {
                case Place.Attract attract -> in ? Step.FINISHED : did(hall::openMaintenance);
                case Place.InMaintenance(MaintenanceJourney journey) ->
                    switch (journey.state()) {
                        case MaintenanceState.Entering entering -> typed(journey);
                        case MaintenanceState.Checking checking -> Step.WAITS;
                        case MaintenanceState.Shut shut -> Step.DEAD_END;
                        case MaintenanceState.Signing signing -> Step.DEAD_END;
                        case MaintenanceState.Open open when running(journey).isPresent() -> Step.WAITS;
                        case MaintenanceState.Open open when begun < tests.size() -> next(journey);
                        case MaintenanceState.Open open -> did(journey::leave);
                        case MaintenanceState.Inside elsewhere -> Step.DEAD_END;
                    };
                default -> did(hall::leave);
            };
        }

        private Step typed(MaintenanceJourney journey) {
            return gave("number, PIN and code", () -> {
                // A code opens once; the next half minute brings another.
                house.clock().pass(java.time.Duration.ofSeconds(31));
                in = true;
                house.technicianTypes().chars().forEach(digit -> journey.digit((char) digit));
            });
        }

        private Step next(MaintenanceJourney journey) {
            String part = tests.get(begun++);
            if (part.equals(legalkiosk.hardware.health.Parts.CARD_READER)) {
                layCard();
            }
            return did(() -> journey.test(part));
        }

        @Override
        void walkAway() {
            super.walkAway();
            begun = 0;
            in = false;
        }
    }
}
