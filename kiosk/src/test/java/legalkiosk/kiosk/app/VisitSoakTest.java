package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import legalkiosk.contract.Booking;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visit after visit on one terminal, with cables pulled, the mains failing and the backend killed at random, and people who walk away.
 * Time is shortened where only the program itself waits; devices and wires keep theirs. {@code -Dsoak.visits} says how many visits,
 * {@code -Dsoak.minutes} at least for how long, {@code -Dsoak.seed} repeats a run.
 */
class VisitSoakTest {
    private static final int PATIENCE = 60;
    private static final int LOOKS = 150;
    private static final int WARM_UP = 6;
    /** Idle time does not run while paper is on its way. */
    private static final List<String> PAPER_MOVES = List.of("Preparing", "Sending", "Printing", "Paused", "Cancelling");

    private static final int CLEAN_EVERY = 20;
    private static final int VISITS = 2000;
    private static final int LOOK_EVERY = 20;
    private static final int KILL_BACKEND_EVERY = 50;

    /** Bounds of what the least-squares line may say for a whole run. */
    private static final double MOST_HEAP = 4;

    private static final double MOST_THREADS = 2;
    private static final double MOST_DESCRIPTORS = 4;
    private static final double MOST_NATIVE = 16;

    /** The program's own waits are so many times shorter. */
    private static final int HASTE = 60;

    private static final Duration SHORTEST = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private DemoHouse house;
    private Terminal terminal;
    private Visitor visitor;
    private Promises promises;
    private TerminalConfig config;

    private int visited;

    private enum Outcome {
        BOOKED_AND_PRINTED,
        WALKED_AWAY
    }

    @BeforeEach
    void open() throws Exception {
        house = TestHouse.startQuick(folder, Duration.ofMillis(20));
        Logging.toFolder(Level.DEBUG, folder.resolve("logs"), "kiosk");
        config = TestHouse.config(house);
        terminal = TestHouse.terminal(config, house.clock(), thread, VisitSoakTest::hurried);
        visitor = new Visitor(terminal.hall(), thread, house).prompt();
        promises = new Promises(config);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (terminal != null) {
            terminal.close();
            house.close();
        }
        thread.shutdownNow();
        assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        Logging.toConsole(Level.WARN);
    }

    @Test
    void aVisitLeavesNothingPersonalBehind() throws IOException {
        assertThat(visitor.goUntil(Visitor.Step.FINISHED.name()::equals, PATIENCE))
                .isTrue();
        visitor.leave();
        assertThat(visitor.watchFor("Attract", PATIENCE)).isTrue();
        assertThat(traces()).isEmpty();
        assertThat(Files.readString(folder.resolve("logs/kiosk.log"))).contains("paper-printed");
        Files.write(folder.resolve("planted"), "名：测试甲".getBytes(StandardCharsets.UTF_16LE));
        assertThat(traces()).containsExactly("planted holds 测试甲");
    }

    @Test
    void aClockThatIsTenMinutesFastKeepsNobodyFromBooking() {
        house.clock().pass(Duration.ofMinutes(10));
        assertThat(visitor.goUntil(Visitor.Step.FINISHED.name()::equals, PATIENCE))
                .isTrue();
    }

    @Test
    void aCableThatWasPulledStandsInTheHealthBookAfterARestart() throws IOException {
        // Whose card does not lie there yet: else it may be read before the cable is out, and nobody asks the reader
        // any more.
        Visitor slow = new Visitor(terminal.hall(), thread, house);
        assertThat(slow.goUntil("PlaceCard"::equals, PATIENCE)).isTrue();
        house.reader().unplug();
        assertThat(slow.watchFor("ReaderAway", PATIENCE)).isTrue();
        terminal.close();
        HealthBook next = HealthBook.open(config.state().resolve("health.json"), house.clock());
        next.report(
                Parts.CARD_READER,
                terminal.health().of(Parts.CARD_READER).orElseThrow().now());
        PartHealth reader = next.of(Parts.CARD_READER).orElseThrow();
        assertThat(reader.total(HealthBook.LOST)).isEqualTo(1);
        assertThat(reader.lastFault()).isPresent();
        assertThat(next.days(Parts.TERMINAL).values()).containsExactly(Map.of("starts", 1L, "visits", 1L));
    }

    @Test
    @Tag("soak")
    void visitsWithRandomFaultsLeaveTheTerminalAsItWas() throws IOException {
        int visits = Integer.getInteger("soak.visits", VISITS);
        long seed = Long.getLong("soak.seed", System.nanoTime());
        System.out.printf("soak of %d visits, -Dsoak.seed=%d%n", visits, seed);
        Random random = new Random(seed);
        List<Vitals> vitals = new ArrayList<>();
        long began = System.nanoTime();
        long until = began + Duration.ofMinutes(Long.getLong("soak.minutes", 0)).toNanos();
        int visit = 0;
        for (; visit < WARM_UP + visits || System.nanoTime() < until; visit++) {
            outcomes.merge(visit(random, "visit " + visit + ", seed " + seed), 1, Integer::sum);
            if (visit >= WARM_UP && visit % LOOK_EVERY == 0) {
                vitals.add(Vitals.now(visit));
            }
            if (visit % 200 == 199) {
                System.out.printf("%d visits after %.0f s%n", visit + 1, (System.nanoTime() - began) / 1e9);
            }
        }
        System.out.printf(
                "%d visits in %.0f s: %s%n%s",
                visit, (System.nanoTime() - began) / 1e9, outcomes, Vitals.table(vitals, "visits"));
        assertThat(traces()).isEmpty();
        assertThat(Files.list(folder.resolve("terminal/spool"))).isEmpty();
        promises.cancelAll();
        assertThat(promises.stored()).noneMatch(booking -> booking.status() == Booking.Status.BOOKED);
        holds(vitals);
    }

    /** A day without anybody: the clock runs a day ahead in steps, and everything that goes on by itself goes on. */
    @Test
    @Tag("soak")
    void aDayWithoutAnybodyLeavesTheTerminalAsItWas() {
        List<Vitals> vitals = new ArrayList<>();
        assertThat(visitor.goUntil(Visitor.Step.FINISHED.name()::equals, PATIENCE))
                .isTrue();
        visitor.leave();
        for (int quarter = 0; quarter < 24 * 4; quarter++) {
            house.clock().pass(Duration.ofMinutes(15));
            assertThat(visitor.watchFor("Attract", PATIENCE)).isTrue();
            idleFor(Duration.ofMillis(1200));
            vitals.add(Vitals.now(quarter / 4.0));
        }
        System.out.printf("24 hours idle:%n%s", Vitals.table(vitals, "hours"));
        holds(vitals);
    }

    /** Network, health and reader are looked after meanwhile; nobody touches anything. */
    private void idleFor(Duration time) {
        assertThat(visitor.watchFor("Home", time)).as("nobody begins a visit").isFalse();
    }

    private static void holds(List<Vitals> all) {
        // The first quarter is left to the compiler and to caches that fill.
        List<Vitals> vitals = all.subList(all.size() / 4, all.size());
        System.out.printf("less the first quarter:%n%s", Vitals.table(vitals, "of these"));
        assertThat(Vitals.growth(vitals, Vitals::heapMegabytes))
                .as("MB of heap")
                .isLessThan(MOST_HEAP);
        assertThat(Vitals.growth(vitals, Vitals::threads)).as("threads").isLessThan(MOST_THREADS);
        assertThat(Vitals.growth(vitals, Vitals::descriptors)).as("descriptors").isLessThan(MOST_DESCRIPTORS);
        assertThat(Vitals.growth(vitals, Vitals::nativeMegabytes))
                .as("MB outside the heap")
                .isLessThan(MOST_NATIVE);
    }

    private static Duration hurried(Duration planned) {
        Duration shorter = planned.dividedBy(HASTE);
        return shorter.compareTo(SHORTEST) < 0 ? SHORTEST : shorter;
    }

    private void killBackend() {
        house.backend().kill();
        try {
            house.backend().startAgain();
        } catch (IOException doesNotStart) {
            throw new java.io.UncheckedIOException(doesNotStart);
        }
    }

    private Outcome visit(Random random, String which) {
        Cable cable = Cable.values()[random.nextInt(Cable.values().length)];
        int pullAt = random.nextInt(LOOKS);
        int backAt = pullAt + 1 + random.nextInt(LOOKS);
        int walkAt = random.nextInt(4) == 0 ? random.nextInt(LOOKS) : Integer.MAX_VALUE;
        int killAt = random.nextInt(KILL_BACKEND_EVERY) == 0 ? random.nextInt(LOOKS) : Integer.MAX_VALUE;
        AtomicReference<CompletableFuture<Void>> restart =
                new AtomicReference<>(CompletableFuture.completedFuture(null));
        int[] looks = {0};
        boolean ended = visitor.goUntil(
                screen -> {
                    int look = looks[0]++;
                    if (look == killAt) {
                        restart.set(CompletableFuture.runAsync(this::killBackend));
                    }
                    if (look == pullAt) {
                        cable.pull(house);
                    }
                    if (look == backAt) {
                        cable.giveBack(house);
                    }
                    return look >= walkAt || Visitor.Step.FINISHED.name().equals(screen);
                },
                PATIENCE);
        assertThat(ended)
                .as("%s, %s pulled: stuck at %s", which, cable, visitor.screen())
                .isTrue();
        cable.giveBack(house);
        restart.get().join();
        boolean walked = looks[0] > walkAt;
        Optional<Booking> promised = visitor.promised();
        if (walked) {
            visitor.walkAway();
            assertThat(settled())
                    .as("%s: wiped after the person left, is at %s", which, visitor.screen())
                    .isTrue();
        } else {
            visitor.leave();
            assertThat(visitor.watchFor("Attract", PATIENCE)).as(which).isTrue();
        }
        if (++visited % CLEAN_EVERY == 0) {
            promises.cancelAll();
        } else {
            promised.ifPresent(promises::cancel);
        }
        return walked ? Outcome.WALKED_AWAY : Outcome.BOOKED_AND_PRINTED;
    }

    /** Lets the idle time pass until the attract screen is back; printing that was begun ends first. */
    private boolean settled() {
        Duration idle = Duration.ofSeconds(
                config.screen().idleSeconds() + config.screen().countdownSeconds() + 1L);
        for (int i = 0; i < PATIENCE * 4; i++) {
            if (!PAPER_MOVES.contains(visitor.screen())) {
                house.clock().pass(idle);
            }
            if (visitor.watchFor("Attract", Duration.ofMillis(250))) {
                return true;
            }
        }
        return false;
    }

    private List<String> traces() throws IOException {
        return Traces.in(folder, folder.resolve("papers"));
    }
}
