package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.video.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in a notary's session, at random moments from the ring to the certificate: of the recorder's ffmpeg, the media agent, the
 * notary's browser, the backend and the terminal. Each time the session goes on, or begins anew with identity, as the law wants; in the end
 * the certificate is out, its evidence whole, nothing that was acknowledged is missing, and the package says what happened.
 * {@code -Dkills.count=5} kills each of them five times, {@code -Dkills.seed} at other moments.
 */
@Tag("e2e")
@Timeout(2_400)
class KilledNotarisationTest {
    private static final int TIMES = Integer.getInteger("kills.count", 20);
    private static final long SEED = Long.getLong("kills.seed", 6);

    /** Deaths after the session's end: before approval, before issue, and while the package is put together. */
    private static final int AFTER = Math.min(3, TIMES / 5);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void programs() {
        Turn.assumeThereWithBrowser();
        ByHand.assumeThere("ffmpeg", "-version");
    }

    @Test
    void encoderMediaAgentAndBrowserAreKilled() throws Exception {
        List<Victim> schedule = new ArrayList<>();
        for (Victim victim : Victim.values()) {
            schedule.addAll(Collections.nCopies(victim == Victim.BROWSER ? TIMES - AFTER : TIMES, victim));
        }
        Collections.shuffle(schedule, random);
        schedule.addAll(Collections.nCopies(AFTER, Victim.BROWSER));
        Gates gates = new Gates(schedule.size() - AFTER, AFTER);
        Map<Victim, LongSummaryStatistics> away = new EnumMap<>(Victim.class);
        inSession(gates, house -> {
            for (Victim victim : schedule) {
                goesOn(gates, 12);
                moment(1_500);
                await(victim::there);
                moment(400);
                long died = System.nanoTime();
                if (victim.kill().isPresent()) {
                    KilledHouse.told("killed " + victim);
                    gates.died();
                }
                // With the session's end nothing is recorded or sent any more, and what died in that moment stays away.
                await(() -> victim.there() || gates.over() && victim != Victim.BROWSER);
                if (victim.there()) {
                    away.computeIfAbsent(victim, one -> new LongSummaryStatistics())
                            .accept(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - died));
                }
            }
        });
        away.forEach((victim, millis) -> System.out.printf(
                "%s back %d times, after %.1f s on average, %.1f s at most%n",
                victim, millis.getCount(), millis.getAverage() / 1_000, millis.getMax() / 1_000.0));
    }

    @Test
    void theBackendIsKilled() throws Exception {
        Gates gates = new Gates(TIMES - AFTER, AFTER);
        LongSummaryStatistics away = new LongSummaryStatistics();
        inSession(gates, house -> {
            for (int time = 0; time < TIMES; time++) {
                goesOn(gates, 30);
                moment(2_000);
                long died = System.nanoTime();
                house.house().backend().kill();
                KilledHouse.told("killed BACKEND");
                gates.died();
                house.house().backend().startAgain();
                away.accept(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - died));
            }
        });
        System.out.printf(
                "BACKEND killed %d times: there again after %.1f s on average, %.1f s at most%n",
                away.getCount(), away.getAverage() / 1_000, away.getMax() / 1_000.0);
    }

    @Test
    void theTerminalIsKilled() throws Exception {
        Gates gates = new Gates(TIMES, 0);
        try (KilledHouse house = KilledHouse.open(folder, gates)) {
            TerminalConfig config = TestHouse.config(house.house());
            try (Hands citizen = KilledHouse.hands();
                    Terminal terminal = TestHouse.terminal(config, house.house().clock(), citizen.thread())) {
                house.accept(citizen, terminal);
            }
            Path settings = house.house().written(config);
            Path papers = folder.resolve("house/papers");
            Belongings things = Belongings.in(house.house());
            KilledTerminal[] running = {KilledTerminal.start(settings, papers, folder, things)};
            long began = System.nanoTime();
            CompletableFuture<Void> killer = background(() -> {
                for (int time = 0; time < TIMES; time++) {
                    // Half of them early, half at any act of a session.
                    int acts = gates.done() + random.nextInt(time % 2 == 0 ? 4 : 22);
                    await(() -> gates.done() >= acts, 45);
                    moment(2_500);
                    running[0].close();
                    KilledHouse.told("killed TERMINAL");
                    gates.died();
                    running[0] = KilledTerminal.start(settings, papers, folder, things);
                }
            });
            house.goOnUntilIssued(() -> {}, killer::isCompletedExceptionally);
            killer.join();
            Path evidence = house.evidence(() -> {});
            running[0].close();
            judge("TERMINAL", house, evidence, began);
        }
    }

    private interface Killer {
        void kill(KilledHouse house) throws Exception;
    }

    private void inSession(Gates gates, Killer killer) throws Exception {
        try (KilledHouse house = KilledHouse.open(folder, gates);
                Hands citizen = KilledHouse.hands();
                Terminal terminal = TestHouse.terminal(
                        TestHouse.config(house.house()), house.house().clock(), citizen.thread())) {
            house.accept(citizen, terminal);
            ReturningParty person = new ReturningParty(Belongings.in(house.house()), folder, terminal.hall());
            long began = System.nanoTime();
            CompletableFuture<Void> kills = background(() -> killer.kill(house));
            house.goOnUntilIssued(() -> citizen.act(person::goOn), kills::isCompletedExceptionally);
            kills.join();
            judge("session", house, house.evidence(() -> citizen.act(person::goOn)), began);
        }
    }

    private void judge(String name, KilledHouse house, Path evidence, long began) throws Exception {
        Map<String, Map<Long, String>> acknowledged = house.acknowledged().soFar();
        PackageFacts facts = new PackageFacts(ByHand.whole(evidence, folder));
        long held = facts.holds(acknowledged);
        facts.pointsHold();
        List<Long> gaps = facts.gaps();
        System.out.printf(
                "%s, seed %d: %d s; %d sessions, identity read %d times, compared %d times; %d recordings, %d gaps,"
                        + " the longest %.1f s; %d network gaps, %d decided; %d acknowledged chunks, none missing%n",
                name,
                SEED,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                facts.acts("beginSession").size(),
                facts.acts("cardRead").size(),
                facts.acts("compared").size(),
                facts.recordings(),
                gaps.size(),
                gaps.stream().mapToLong(Long::longValue).max().orElse(0) / 1_000.0,
                facts.acts("networkGap").size(),
                facts.acts("decideGap").size(),
                held);
        assertThat(held).isGreaterThan(5);
        facts.lawHolds();
    }

    /** Half of the deaths come while the session is on its way, half where it would get ahead of them: so they reach its end. */
    private void goesOn(Gates gates, int seconds) {
        await(random.nextBoolean() ? gates::holds : gates::goesOn, seconds);
    }

    private void moment(int mostMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(mostMillis)));
    }

    private static void await(BooleanSupplier so) {
        await(so, 600);
    }

    /** Until so, but no longer. */
    private static void await(BooleanSupplier so, int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> background(Work work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("killer").start(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Exception | AssertionError failed) {
                done.completeExceptionally(failed);
            }
        });
        return done;
    }
}
