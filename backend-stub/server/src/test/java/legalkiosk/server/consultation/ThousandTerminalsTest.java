package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallState;
import legalkiosk.server.consultation.DeskWorld.Screen;
import legalkiosk.server.consultation.DeskWorld.Window;
import legalkiosk.server.storage.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A model of a day of eight hours, at the real desk: six calls a terminal at random moments, twelve minutes a talk on average, a lawyer
 * presses after 2 to 12 seconds and one ring in ten is not noticed. How people really behave is not known; the figures say what the
 * queue does with such a day.
 */
@Tag("bench")
class ThousandTerminalsTest {
    private static final List<String> TOPICS = List.of("labour", "family", "land", "debt", "traffic");
    private static final Duration DAY = Duration.ofHours(8);
    private static final int CALLS_A_TERMINAL = 6;

    private record Event(Instant at, long number, Runnable what) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Random random = new Random(20261124);
    private long numbers;
    private DeskWorld world;

    @ParameterizedTest
    @CsvSource({"22, 6", "22, 10", "1000, 160", "1000, 180"})
    void aDay(int terminals, int people) {
        List<Lawyer> lawyers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            List<String> languages = i % 4 == 0 ? List.of("普通话", "粤语", "客家话") : List.of("普通话", "粤语");
            lawyers.add(DeskWorld.lawyer(
                    "l" + i, List.of(TOPICS.get(i % 5), TOPICS.get((i + 2) % 5)), languages, List.of()));
        }
        world = new DeskWorld(terminals, lawyers);
        world.windows.values().forEach(world::free);
        for (Screen screen : world.screens.values()) {
            for (int i = 0; i < CALLS_A_TERMINAL; i++) {
                at(DeskWorld.NINE.plusMillis(random.nextLong(DAY.toMillis())), () -> arrive(screen));
            }
        }
        long began = System.nanoTime();
        long worst = 0;
        long steps = 0;
        while (!events.isEmpty()) {
            Event event = events.poll();
            Optional<Instant> wake = world.desk.nextWake();
            while (wake.isPresent() && wake.get().isBefore(event.at())) {
                move(wake.get());
                world.desk.tick();
                wake = world.desk.nextWake();
            }
            move(event.at());
            long start = System.nanoTime();
            event.what().run();
            worst = Math.max(worst, System.nanoTime() - start);
            steps++;
        }
        long kept = world.log.firstTaken.entrySet().stream()
                .filter(taken -> !taken.getValue()
                        .isAfter(world.log.asked.get(taken.getKey()).since().plus(LiveCall.PROMISE)))
                .count();
        List<Long> waits = world.log.firstTaken.entrySet().stream()
                .map(taken -> Duration.between(
                                world.log.asked.get(taken.getKey()).since(), taken.getValue())
                        .toMillis())
                .sorted()
                .toList();
        long nobody = world.log.states.values().stream()
                .filter(state -> state == CallState.NOBODY)
                .count();
        System.out.printf(
                "%d terminals, %d lawyers: %d calls, promise kept %.1f %%, answered after %.1f s (median) %.1f s (p95),"
                        + " %d to the fallback; %d steps in %d ms, slowest %d ms%n",
                terminals,
                people,
                world.calls,
                100.0 * kept / world.calls,
                waits.get(waits.size() / 2) / 1000.0,
                waits.get(waits.size() * 95 / 100) / 1000.0,
                nobody,
                steps,
                (System.nanoTime() - began) / 1_000_000,
                worst / 1_000_000);
        assertThat(world.log.states.values()).allMatch(CallState::over);
        assertThat(kept + nobody)
                .as("answered in time, or told the truth in time")
                .isEqualTo(world.calls);
    }

    private void arrive(Screen screen) {
        boolean idle =
                screen.call.isEmpty() || world.log.states.get(screen.call.get()).over();
        if (!idle) {
            at(world.clock.instant().plusSeconds(60), () -> arrive(screen));
            return;
        }
        int language = random.nextInt(20);
        String call = world.call(
                screen,
                TOPICS.get(random.nextInt(5)),
                "沙坪街道",
                language < 12 ? "粤语" : language < 19 ? "普通话" : "客家话",
                List.of(),
                Optional.empty());
        lookLater(call);
    }

    /** Lawyers look at what rings; a few times until it is taken or over. */
    private void lookLater(String call) {
        at(world.clock.instant().plusMillis(2_000 + random.nextInt(10_000)), () -> look(call));
    }

    private void look(String call) {
        Optional<LiveCall> live = world.desk.live(call).filter(LiveCall::waits);
        if (live.isEmpty()) {
            return;
        }
        Optional<String> lawyer = live.get().ringing.keySet().stream().sorted().findFirst();
        if (lawyer.isEmpty() || random.nextInt(10) == 0) {
            lookLater(call);
            return;
        }
        Window window = world.windows.get(lawyer.get());
        try {
            world.desk.claim(window.line.orElseThrow(), call);
        } catch (Refusal late) {
            return;
        }
        long minutes = (long) (-12 * 60_000 * Math.log(1 - random.nextDouble()));
        at(
                world.clock.instant().plusMillis(Math.min(minutes, 3_600_000)),
                () -> world.desk.end(window.line.orElseThrow(), call));
    }

    private void at(Instant moment, Runnable what) {
        events.add(new Event(moment, numbers++, what));
    }

    private void move(Instant moment) {
        Duration wait = Duration.between(world.clock.instant(), moment);
        if (wait.isPositive()) {
            world.clock.forward(wait);
        }
    }
}
