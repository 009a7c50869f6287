package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
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

/**
 * A day of eight hours at the real desk, as in the theory of queues: calls come at random (Poisson), more of them in the middle of the
 * morning and of the afternoon; a talk takes twelve minutes on average (exponential). A lawyer presses after 2 to 12 seconds, and one
 * ring in ten is not noticed. How people really behave is not known; the figures say what the queue does with such a day.
 */
final class ModelDay {
    private static final List<String> TOPICS = List.of("labour", "family", "land", "debt", "traffic");
    private static final int CALLS_A_TERMINAL = 6;

    /** How much of the day's calls each hour from 9 to 17 has. */
    private static final double[] HOURS = {0.14, 0.19, 0.14, 0.05, 0.07, 0.16, 0.16, 0.09};

    private static final double TALK_MINUTES = 12;

    private record Event(Instant at, long number, Runnable what) {}

    /**
     * What came of it.
     *
     * @param erlangs talks at once in the busiest hour, were all answered
     * @param kept share of calls answered within the promise
     * @param fallbacks share of calls that nobody took
     * @param cpuMillis processor time a call, in the desk alone: without sockets, texts and the database
     */
    record Figures(
            int calls,
            double erlangs,
            double kept,
            double medianSeconds,
            double p95Seconds,
            double fallbacks,
            double cpuMillis) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Random random = new Random(20261124);
    private final DeskWorld world;
    private final int terminals;
    private long numbers;
    private long cpu;

    ModelDay(int terminals, int people) {
        this.terminals = terminals;
        List<Lawyer> lawyers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            List<String> languages = i % 4 == 0 ? List.of("普通话", "粤语", "客家话") : List.of("普通话", "粤语");
            lawyers.add(DeskWorld.lawyer(
                    "l" + i, List.of(TOPICS.get(i % 5), TOPICS.get((i + 2) % 5)), languages, List.of()));
        }
        world = new DeskWorld(terminals, lawyers);
        world.windows.values().forEach(world::free);
    }

    Figures run() {
        List<Screen> screens = List.copyOf(world.screens.values());
        for (int hour = 0; hour < HOURS.length; hour++) {
            double aSecond = terminals * CALLS_A_TERMINAL * HOURS[hour] / 3600;
            double second = exponential(1 / aSecond);
            while (second < 3600) {
                Screen screen = screens.get(random.nextInt(screens.size()));
                at(DeskWorld.NINE.plusMillis((long) ((hour * 3600 + second) * 1000)), () -> arrive(screen));
                second += exponential(1 / aSecond);
            }
        }
        while (!events.isEmpty()) {
            Event event = events.poll();
            Optional<Instant> wake = wake();
            while (wake.isPresent() && wake.get().isBefore(event.at())) {
                move(wake.get());
                desk(world.desk::tick);
                wake = wake();
            }
            move(event.at());
            event.what().run();
        }
        return figures();
    }

    private Figures figures() {
        assertThat(world.log.states.values()).as("every call is over").allMatch(CallState::over);
        List<Double> waits = world.log.firstTaken.entrySet().stream()
                .map(taken ->
                        Duration.between(world.log.asked.get(taken.getKey()).since(), taken.getValue())
                                        .toMillis()
                                / 1000.0)
                .sorted()
                .toList();
        double calls = world.calls;
        long kept = waits.stream()
                .filter(seconds -> seconds <= LiveCall.PROMISE.toSeconds())
                .count();
        long nobody = world.log.states.values().stream()
                .filter(state -> state == CallState.NOBODY)
                .count();
        assertThat(kept + nobody)
                .as("answered in time, or told the truth in time")
                .isEqualTo(world.calls);
        return new Figures(
                world.calls,
                terminals * CALLS_A_TERMINAL * 0.19 * TALK_MINUTES / 60,
                kept / calls,
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 95 / 100),
                nobody / calls,
                cpu / calls / 1e6);
    }

    private void arrive(Screen screen) {
        boolean idle =
                screen.call.isEmpty() || world.log.states.get(screen.call.get()).over();
        if (!idle) {
            at(world.clock.instant().plusSeconds(60), () -> arrive(screen));
            return;
        }
        int language = random.nextInt(20);
        desk(() -> world.call(
                screen,
                TOPICS.get(random.nextInt(5)),
                "沙坪街道",
                language < 12 ? "粤语" : language < 19 ? "普通话" : "客家话",
                List.of(),
                Optional.empty()));
        lookLater(screen.call.orElseThrow());
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
            desk(() -> world.desk.claim(window.line.orElseThrow(), call));
        } catch (Refusal late) {
            return;
        }
        long millis = (long) (exponential(TALK_MINUTES) * 60_000);
        at(
                world.clock.instant().plusMillis(Math.min(millis, 3_600_000)),
                () -> desk(() -> world.desk.end(window.line.orElseThrow(), call)));
    }

    private Optional<Instant> wake() {
        long began = cpuNow();
        try {
            return world.desk.nextWake();
        } finally {
            cpu += cpuNow() - began;
        }
    }

    private void desk(Runnable work) {
        long began = cpuNow();
        try {
            work.run();
        } finally {
            cpu += cpuNow() - began;
        }
    }

    private static long cpuNow() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
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
