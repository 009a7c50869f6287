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
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
 * Visit after visit on one terminal, with cables pulled at random and people who walk away. {@code -Dsoak.minutes} says for how long,
 * {@code -Dsoak.seed} repeats a run.
 */
class VisitSoakTest {
    private static final int PATIENCE = 60;
    private static final int LOOKS = 150;
    private static final int WARM_UP = 6;
    private static final double MOST_HEAP_GROWTH = 8;

    @TempDir
    private Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private DemoHouse house;
    private Terminal terminal;
    private Visitor visitor;
    private Promises promises;
    private TerminalConfig config;

    private enum Outcome {
        BOOKED_AND_PRINTED,
        WALKED_AWAY
    }

    @BeforeEach
    void open() throws Exception {
        house = TestHouse.start(folder);
        Logging.toFolder(Level.DEBUG, folder.resolve("logs"), "kiosk");
        config = TestHouse.config(house);
        terminal = TestHouse.terminal(config, house.clock(), thread);
        visitor = new Visitor(terminal.hall(), thread, house);
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
        assertThat(visitor.goUntil("PlaceCard"::equals, PATIENCE)).isTrue();
        house.reader().unplug();
        assertThat(visitor.watchFor("ReaderAway", PATIENCE)).isTrue();
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
        long minutes = Long.getLong("soak.minutes", 2);
        long seed = Long.getLong("soak.seed", System.nanoTime());
        System.out.printf("soak of %d min, -Dsoak.seed=%d%n", minutes, seed);
        Random random = new Random(seed);
        List<Vitals> vitals = new ArrayList<>();
        long until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        for (int visit = 0; visit <= WARM_UP + 2 || System.nanoTime() < until; visit++) {
            outcomes.merge(visit(random, "visit " + visit + ", seed " + seed), 1, Integer::sum);
            if (visit >= WARM_UP) {
                vitals.add(Vitals.now());
            }
        }
        System.out.printf("visits: %s%n%s", outcomes, Vitals.table(vitals));
        assertThat(traces()).isEmpty();
        assertThat(Files.list(folder.resolve("terminal/spool"))).isEmpty();
        assertThat(promises.stored())
                .noneMatch(booking -> booking.status() == legalkiosk.contract.Booking.Status.BOOKED);
        assertThat(Vitals.growth(vitals, Vitals::heapMegabytes))
                .as("MB of heap")
                .isLessThan(MOST_HEAP_GROWTH);
        assertThat(Vitals.growth(vitals, Vitals::threads)).as("threads").isLessThanOrEqualTo(3);
        assertThat(Vitals.growth(vitals, Vitals::descriptors)).as("descriptors").isLessThanOrEqualTo(8);
    }

    private Outcome visit(Random random, String which) {
        Cable cable = Cable.values()[random.nextInt(Cable.values().length)];
        int pullAt = random.nextInt(LOOKS);
        int backAt = pullAt + 1 + random.nextInt(LOOKS);
        int walkAt = random.nextInt(4) == 0 ? random.nextInt(LOOKS) : Integer.MAX_VALUE;
        int[] looks = {0};
        boolean ended = visitor.goUntil(
                screen -> {
                    int look = looks[0]++;
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
        boolean walked = looks[0] > walkAt;
        if (walked) {
            visitor.walkAway();
            assertThat(settled())
                    .as("%s: wiped after the person left, is at %s", which, visitor.screen())
                    .isTrue();
        } else {
            visitor.leave();
            assertThat(visitor.watchFor("Attract", PATIENCE)).as(which).isTrue();
        }
        promises.cancelAll();
        return walked ? Outcome.WALKED_AWAY : Outcome.BOOKED_AND_PRINTED;
    }

    /** Lets the idle time pass until the attract screen is back; printing that was begun ends first. */
    private boolean settled() {
        Duration idle = Duration.ofSeconds(
                config.screen().idleSeconds() + config.screen().countdownSeconds() + 1L);
        for (int i = 0; i < PATIENCE / 3; i++) {
            house.clock().pass(idle);
            if (visitor.watchFor("Attract", 3)) {
                return true;
            }
        }
        return false;
    }

    private List<String> traces() throws IOException {
        return Traces.in(folder, folder.resolve("papers"));
    }
}
