package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.help.HelpState;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.maintenance.Tasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In each state of each journey each device, the network and the mains are taken away and given back. The backend, the drivers and the
 * protocols are the real ones; only the hands are a test's. Another journey is another row of {@link #routes}; {@code -Dcables.journey=booking} pulls in one of them,
 * {@code -Dcables.every=4} every fourth cable, another quarter each day.
 */
class PullTheCableTest {
    private static final int PATIENCE = 25;
    private static final Duration WITHOUT = Duration.ofMillis(400);
    /** The program's own waits are so many times shorter; devices keep theirs. */
    private static final int HASTE = 10;

    /** Slow enough that a page is seen on its way. */
    private static final Duration PAGE = Duration.ofMillis(500);

    private static final int EVERY = Integer.getInteger("cables.every", 1);

    @TempDir
    private Path folder;

    private static final String NOTARISATION = "notarisation";
    private static final List<String> WITH_CAMERAS = List.of("copying", "talk");

    /**
     * A journey.
     *
     * @param person who walks it to its end
     * @param states where cables are pulled
     * @param promise what the screens told is true, as the far ends know it
     */
    private record Route(String name, Person person, List<String> states, Supplier<Boolean> promise) {
        /** The cameras are opened for copying, talks and papers alone; elsewhere their cables hang loose unnoticed. */
        boolean meets(Cable cable, String state) {
            if (name.equals(NOTARISATION)) {
                return meetsApplicant(cable, state);
            }
            return switch (cable) {
                case CAMERA -> WITH_CAMERAS.contains(name);
                case FACE -> name.equals("talk");
                case READER -> !name.equals("talk");
                case NETWORK, PRINTER, PAPER, UPS -> true;
            };
        }
    }

    /** An application is long: each cable where it matters, the network everywhere. */
    private static boolean meetsApplicant(Cable cable, String state) {
        return switch (cable) {
            case NETWORK -> true;
            case READER -> List.of("AtDoor", "PlaceCard").contains(state);
            case CAMERA -> List.of("Listing", "Looking").contains(state);
            case PRINTER, PAPER -> List.of("Submitted", "Printing").contains(state);
            case UPS -> state.equals("Writing");
            case FACE -> state.equals("AtDoor");
        };
    }

    private record Row(
            String journey,
            String state,
            Cable cable,
            String meanwhile,
            String way,
            boolean ended,
            Set<String> twice,
            boolean promise) {
        boolean holds() {
            return ended && !way.equals("NONE") && twice.isEmpty() && promise;
        }
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @Test
    void aBookingSurvivesANetworkThatGoesAwayAtTheConfirmation() throws Exception {
        run(List.of("Summary"), "booking", List.of(Cable.NETWORK));
    }

    @Test
    @Tag("e2e")
    void inEveryStateOfEveryJourneyEveryCableMayBePulled() throws Exception {
        run(List.of(), System.getProperty("cables.journey", ".*"), List.of(Cable.values()));
    }

    @Test
    @Tag("e2e")
    void aPaperComesOutOfTheSecondPrinterWhenTheFirstIsAway() throws Exception {
        try (DemoHouse house = TestHouse.startQuick(folder, PAGE)) {
            TerminalConfig config = house.withSecondPrinter(TestHouse.config(house));
            try (Terminal terminal =
                    TestHouse.terminal(config, house.clock(), thread, planned -> planned.dividedBy(HASTE))) {
                Visitor visitor = new Visitor(terminal.hall(), thread, house).prompt();
                assertThat(visitor.goUntil("Booked"::equals, PATIENCE)).isTrue();
                house.printer().offline();
                assertThat(visitor.goUntil("Done"::equals, PATIENCE)).isTrue();
                PrintingState done = CompletableFuture.supplyAsync(
                                () -> ((Place.InPrinting)
                                                terminal.hall().state().place())
                                        .journey()
                                        .state(),
                                thread)
                        .join();
                assertThat(done).as("the person is told which outlet").isEqualTo(new PrintingState.Done(1, true));
                assertThat(house.secondPrinter().printed()).hasSize(1);
                assertThat(house.printer().printed()).isEmpty();
            }
        } finally {
            thread.shutdownNow();
        }
    }

    /** All routes, or one of them in some of its states. */
    private void run(List<String> states, String only, List<Cable> cables) throws Exception {
        List<Row> rows = new ArrayList<>();
        AtomicLong turn =
                new AtomicLong(states.isEmpty() ? LocalDate.now(ZoneOffset.UTC).toEpochDay() : 0);
        int every = states.isEmpty() ? EVERY : 1;
        long began = System.nanoTime();
        System.out.printf(
                LINE,
                "journey",
                "in state",
                "pulled",
                "screen then",
                "way out",
                "ended",
                "asked twice",
                "told the truth");
        try (DemoHouse house = TestHouse.startQuick(folder, PAGE)) {
            TerminalConfig config = TestHouse.config(house);
            try (Terminal terminal =
                            TestHouse.terminal(config, house.clock(), thread, planned -> planned.dividedBy(HASTE));
                    Talker talker = new Talker(terminal.hall(), thread, house)) {
                Promises promises = new Promises(config);
                for (Route route : routes(terminal.hall(), house, promises, talker)) {
                    if (route.name().matches(only)) {
                        List<String> where = states.isEmpty() ? route.states() : states;
                        where.forEach(state -> cables.stream()
                                .filter(cable -> route.meets(cable, state))
                                .filter(cable -> turn.getAndIncrement() % every == 0)
                                .forEach(cable -> {
                                    rows.add(visit(route, house, state, cable));
                                    print(rows.getLast());
                                }));
                        promises.cancelAll();
                    }
                }
            }
        } finally {
            thread.shutdownNow();
            assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        System.out.printf(
                "%d of %d hold, in %d s%n",
                rows.stream().filter(Row::holds).count(),
                rows.size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        assertThat(rows).allSatisfy(row -> assertThat(row.holds()).as("%s", row).isTrue());
    }

    private List<Route> routes(HallJourney hall, DemoHouse house, Promises promises, Talker talker) {
        Visitor visitor = new Visitor(hall, thread, house);
        Errands.Asker asker = new Errands.Asker(hall, thread, house);
        Errands.GuideReader reader = new Errands.GuideReader(hall, thread, house);
        Errands.Owner owner = new Errands.Owner(hall, thread, house);
        Errands.Copier copier = new Errands.Copier(hall, thread, house);
        Applicant applicant = new Applicant(hall, thread, house);
        Errands.Caller caller = new Errands.Caller(hall, thread, house);
        Errands.Mechanic mechanic = new Errands.Mechanic(
                hall, thread, house, List.of(Parts.CARD_READER, Parts.PRINTER, Parts.BACKEND, Tasks.QUEUE));
        List<String> identity = List.of("Consent", "PlaceCard", "Recognised");
        List<String> paper = List.of("Sending", "Printing", "Done");
        return List.of(
                new Route(
                        "booking",
                        visitor,
                        all(
                                List.of("Attract", "Home", "ChooseTopic", "ChooseLawyer", "Choose"),
                                identity,
                                List.of("AskPhone", "Summary", "Confirming", "Booked"),
                                paper),
                        () -> visitor.promised().filter(promises::holds).isPresent() && visitor.papers() == 1),
                new Route(
                        "triage",
                        asker,
                        all(List.of("Asking", "AskingDate", "Answered", "ChooseSize"), paper),
                        () -> asker.papers() == 1),
                new Route(
                        "guides",
                        reader,
                        List.of("Home", "Topics", "Searching", "Reading", "Printing"),
                        () -> reader.papers() == 1),
                new Route(
                        "my bookings",
                        withABooking(owner, hall, house),
                        List.of(
                                "ChooseWay",
                                "PlaceCard",
                                "Found",
                                "Detail",
                                "Choose",
                                "ConfirmMove",
                                "Moved",
                                "ConfirmCancel",
                                "Cancelled"),
                        () -> owner.moved().filter(promises::knows).isPresent()
                                && owner.cancelled()
                                        .filter(promises::isCancelled)
                                        .isPresent()),
                new Route(
                        "copying",
                        copier,
                        List.of("Choosing", "Looking", "Taken", "Pages", "Sending", "Printing"),
                        () -> copier.papers() == 1),
                new Route(
                        "talk",
                        talker,
                        List.of(
                                "ChooseWay",
                                "Finding",
                                "Talking",
                                "Choosing",
                                "Looking",
                                "Taken",
                                "Pages",
                                "Ended",
                                "ChooseSize",
                                "Sending",
                                "Printing"),
                        () -> talker.papers() == 1 && talker.lawyerSawThePaper()),
                new Route(
                        NOTARISATION,
                        applicant,
                        List.of(
                                "AtDoor",
                                "Filling",
                                "PlaceCard",
                                "Recognised",
                                "Listing",
                                "Looking",
                                "Taken",
                                "Reading",
                                "Writing",
                                "Submitted",
                                "Printing"),
                        () -> applicant.papers() == 1
                                && applicant
                                        .handedIn()
                                        .filter(promises::hasCase)
                                        .isPresent()),
                new Route(
                        "help",
                        caller,
                        List.of("Help NOT_CALLED", "Help CALLED"),
                        () -> caller.last().equals(Optional.of(HelpState.Staff.CALLED))),
                new Route(
                        "maintenance",
                        mechanic,
                        List.of(
                                "Entering",
                                "Open",
                                "Testing card-reader",
                                "Testing printer",
                                "Testing backend",
                                "Testing print-queue"),
                        () -> true));
    }

    @SafeVarargs
    private static List<String> all(List<String>... some) {
        return List.of(some).stream().flatMap(List::stream).toList();
    }

    /** Everybody who looks for a booking has made one before. */
    private Person withABooking(Errands.Owner owner, HallJourney hall, DemoHouse house) {
        owner.before(() -> {
            Visitor visitor = new Visitor(hall, thread, house).prompt();
            assertThat(visitor.goUntil("Booked"::equals, PATIENCE)).isTrue();
            visitor.leave();
            assertThat(visitor.watchFor("Attract", PATIENCE)).isTrue();
        });
        return owner;
    }

    private Row visit(Route route, DemoHouse house, String state, Cable cable) {
        Person person = route.person();
        boolean there = reaches(person, state);
        if (!there) {
            Row row = new Row(
                    route.name(), state, cable, "never reached, " + person.screen(), "NONE", false, Set.of(), false);
            person.leave();
            return row;
        }
        cable.pull(house);
        person.goUntil(screen -> AWAY.contains(screen), WITHOUT);
        String meanwhile = person.screen();
        String way = CompletableFuture.supplyAsync(() -> way(person.hall.state()), thread)
                .join();
        cable.giveBack(house);
        boolean ended = person.goUntil(Person.Step.FINISHED.name()::equals, PATIENCE);
        Row row = new Row(
                route.name(),
                state,
                cable,
                meanwhile,
                way,
                ended,
                twice(person.inputs()),
                ended && route.promise().get());
        person.leave();
        assertThat(person.watchFor("Attract", PATIENCE)).isTrue();
        return row;
    }

    /** Paper may be out before anybody saw it move: then the person comes once more. */
    private static boolean reaches(Person person, String state) {
        for (int visit = 0; visit < 3; visit++) {
            person.prepare();
            if (person.goUntil(state::equals, PATIENCE)) {
                return true;
            }
            person.leave();
            person.watchFor("Attract", PATIENCE);
        }
        return false;
    }

    /** Screens that say what is missing and wait for it. */
    private static final List<String> AWAY = List.of(
            "BackendAway", "Away", "NotYetBooked", "ReaderAway", "NoPicture", "Paused", "Failed", "Help NOT_REACHED");

    private static Set<String> twice(List<String> inputs) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        inputs.forEach(input -> {
            if (!seen.add(input)) {
                twice.add(input);
            }
        });
        return twice;
    }

    /** What a person can do here who does not want to wait. */
    private static String way(HallState state) {
        return switch (state.place()) {
            case Place.Attract attract -> "start";
            case Place.Goodbye goodbye -> "start";
            case Place.InMaintenance maintenance -> "leave";
            case Place.InPrinting(var journey, Place back)
            when journey.busy() ->
                switch (journey.state()) {
                    case PrintingState.Sending sending -> "stop";
                    case PrintingState.Printing printing -> "stop";
                    case PrintingState.Paused paused -> "stop";
                    // Both end by themselves, within the driver's own deadlines.
                    case PrintingState.Preparing preparing -> "passes";
                    case PrintingState.Cancelling cancelling -> "passes";
                    default -> "NONE";
                };
            default -> "home, leave";
        };
    }

    private static final String LINE = "%-12s %-20s %-8s %-20s %-12s %-6s %-12s %s%n";

    private static void print(Row row) {
        System.out.printf(
                LINE,
                row.journey(),
                row.state(),
                row.cable(),
                row.meanwhile(),
                row.way(),
                row.ended(),
                row.twice().isEmpty() ? "-" : row.twice(),
                row.promise());
    }
}
