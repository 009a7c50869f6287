package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.Need;
import legalkiosk.server.consultation.DeskWorld.Screen;
import legalkiosk.server.consultation.DeskWorld.Window;
import legalkiosk.server.storage.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 22 terminals and 10 lawyers at the real desk under random arrivals, claims, races, cancels, drops, reloads and hand-overs, with a clock
 * that moves to whatever comes next: nobody is lost, nobody is served twice, the order is right, no wake-up is missed.
 */
class QueueSimulationTest {
    private static final int STEPS = 100_000;
    private static final List<String> TOPICS = List.of("labour", "family", "land", "debt", "traffic");
    private static final List<String> TOWNS = List.of("沙坪街道", "雅瑶镇", "古劳镇", "龙口镇");

    @Test
    @Tag("fuzz")
    void aHundredThousandStepsLoseNobodyAndServeNobodyTwice() {
        long began = System.nanoTime();
        Run run = new Run(20261124, STEPS);
        run.all();
        System.out.printf(
                "queue: %d steps, %d calls, %s, %d hand-overs, %d messages, %d ms%n",
                STEPS,
                run.world.calls,
                run.outcomes(),
                run.world.log.handedOver.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                run.world.messages,
                (System.nanoTime() - began) / 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void otherDaysAreNoDifferent(long seed) {
        new Run(seed, 3_000).all();
    }

    /** One run. */
    private static final class Run {
        final DeskWorld world;
        private final Random random;
        private final int steps;
        private int step;

        Run(long seed, int steps) {
            this.random = new Random(seed);
            this.steps = steps;
            List<Lawyer> lawyers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                List<String> languages = i % 3 == 0 ? List.of("普通话", "粤语", "客家话") : List.of("普通话", "粤语");
                List<String> towns = i % 4 == 0 ? List.of(TOWNS.get(i % TOWNS.size())) : List.of();
                lawyers.add(DeskWorld.lawyer(
                        "l" + i, List.of(TOPICS.get(i % 5), TOPICS.get((i + 2) % 5)), languages, towns));
            }
            world = new DeskWorld(22, lawyers);
        }

        void all() {
            for (step = 0; step < steps; step++) {
                act();
                check();
            }
            finish();
        }

        Map<CallState, Integer> outcomes() {
            Map<CallState, Integer> counts = new EnumMap<>(CallState.class);
            world.log.states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
            return counts;
        }

        private void act() {
            Screen screen = any(world.screens.values());
            Window window = any(world.windows.values());
            try {
                switch (random.nextInt(20)) {
                    case 0, 1, 2 -> arrive(screen);
                    case 3, 4, 5, 6 -> claim(window);
                    case 7 -> race();
                    case 8 -> decline(window);
                    case 9 -> presence(window);
                    case 10 -> reload(window);
                    case 11 -> drop(screen);
                    case 12 -> comeBack(screen);
                    case 13 -> cancel(screen);
                    case 14, 15 -> end(window);
                    case 16 -> handOver(window);
                    case 17 -> connect(window);
                    default -> time();
                }
            } catch (Refusal refused) {
                // A lawyer may be a moment too late; that the desk says so is what is tested.
            }
        }

        private void arrive(Screen screen) {
            boolean idle = screen.call.isEmpty()
                    || world.log.states.get(screen.call.get()).over();
            if (idle) {
                List<Need> needs = random.nextInt(5) == 0 ? List.of(Need.HEARING) : List.of();
                String language = List.of("普通话", "粤语", "客家话").get(random.nextInt(3));
                Instant now = world.clock.instant();
                Optional<Appointment> booked = random.nextInt(10) == 0
                        ? Optional.of(new Appointment(
                                "b" + step,
                                "l" + random.nextInt(10),
                                now.plusSeconds(random.nextInt(600) - 120),
                                "黄**"))
                        : Optional.empty();
                world.call(screen, any(TOPICS), any(TOWNS), language, needs, booked);
            }
        }

        private void claim(Window window) {
            if (window.line.isPresent() && !window.rings.isEmpty()) {
                world.desk.claim(window.line.get(), any(window.rings));
            }
        }

        /** Two lawyers press at the same moment. */
        private void race() {
            List<Window> ringing = world.windows.values().stream()
                    .filter(window -> window.line.isPresent() && !window.rings.isEmpty())
                    .toList();
            if (ringing.size() > 1) {
                Window one = any(ringing);
                String call = any(one.rings);
                for (Window window : ringing) {
                    try {
                        world.desk.claim(window.line.orElseThrow(), call);
                    } catch (Refusal late) {
                        assertThat(window.call).isNotEqualTo(Optional.of(call));
                    }
                }
            }
        }

        private void decline(Window window) {
            if (window.line.isPresent() && !window.rings.isEmpty()) {
                String call = any(window.rings);
                window.rings.remove(call);
                world.desk.decline(window.line.get(), call);
            }
        }

        private void presence(Window window) {
            if (window.line.isEmpty()) {
                world.join(window, Opening.NEW);
            }
            world.desk.duty(window.line.orElseThrow(), random.nextInt(5) == 0 ? Duty.AWAY : Duty.FREE);
        }

        private void reload(Window window) {
            if (window.line.isPresent()) {
                Caller line = window.line.get();
                window.rings.clear();
                if (random.nextBoolean()) {
                    window.line = Optional.empty();
                    world.desk.away(line);
                } else {
                    world.desk.away(line);
                    world.join(window, random.nextBoolean() ? Opening.NEW : Opening.RESUMED);
                }
            } else {
                world.join(window, Opening.NEW);
            }
        }

        private void drop(Screen screen) {
            screen.line.ifPresent(line -> world.desk.away(line));
        }

        private void comeBack(Screen screen) {
            if (screen.line.isPresent()) {
                if (random.nextInt(6) == 0) {
                    screen.call = Optional.empty();
                }
                world.join(screen, random.nextBoolean() ? Opening.NEW : Opening.RESUMED);
            }
        }

        private void cancel(Screen screen) {
            screen.call.ifPresent(call -> world.desk.cancel(call, screen.terminal));
        }

        private void end(Window window) {
            if (window.line.isPresent() && window.call.isPresent()) {
                world.desk.end(window.line.get(), window.call.get());
            }
        }

        private void handOver(Window window) {
            if (window.line.isPresent() && window.call.isPresent()) {
                world.desk.handOver(
                        window.line.get(), window.call.get(), random.nextBoolean() ? null : "l" + random.nextInt(10));
            }
        }

        private void connect(Window window) {
            if (window.line.isPresent() && window.call.isPresent()) {
                world.desk.connected(window.line.get(), window.call.get());
            }
        }

        /** Nothing happens before the moment the desk named; then what is due happens. */
        private void time() {
            Instant now = world.clock.instant();
            Optional<Instant> wake = world.desk.nextWake();
            if (wake.isEmpty()) {
                world.clock.forward(Duration.ofSeconds(random.nextInt(60)));
                return;
            }
            long millis = Duration.between(now, wake.get()).toMillis();
            if (millis > 1) {
                List<Object> told = new ArrayList<>();
                world.watch(told::add);
                world.clock.forward(Duration.ofMillis(random.nextLong(millis)));
                world.desk.tick();
                assertThat(told)
                        .as("nothing was due before the wake-up, step " + step)
                        .isEmpty();
                world.watch(message -> {});
            }
            if (random.nextBoolean()) {
                world.clock.forward(Duration.between(world.clock.instant(), wake.get()));
                world.desk.tick();
            }
        }

        private void check() {
            Instant now = world.clock.instant();
            List<LiveCall> live = world.log.open.stream()
                    .flatMap(id -> world.desk.live(id).stream())
                    .toList();
            Set<String> having = new HashSet<>();
            Set<String> ringing = new HashSet<>();
            for (LiveCall call : live) {
                String at = " of " + call.id() + " in step " + step;
                if (call.lawyer != null) {
                    assertThat(having.add(call.lawyer))
                            .as("a lawyer has one call" + at)
                            .isTrue();
                }
                if (call.waits()) {
                    assertThat(now).as("nobody waits past the deadline" + at).isBefore(call.deadline());
                }
                call.ringing.keySet().forEach(lawyer -> {
                    assertThat(ringing.add(lawyer))
                            .as("rings for one call at a time" + at)
                            .isTrue();
                    assertThat(world.windows.get(lawyer).rings)
                            .as("the ring was told" + at)
                            .contains(call.id());
                });
            }
            assertThat(ringing).as("nobody rings who is busy").noneMatch(having::contains);
            world.windows.values().stream()
                    .filter(window -> window.line.isPresent())
                    .forEach(window -> assertThat(window.rings)
                            .as("a page shows what rings, and nothing else; step " + step)
                            .allMatch(id -> world.desk
                                    .live(id)
                                    .filter(call -> call.ringing.containsKey(window.lawyer))
                                    .isPresent()));
            order(live, now);
        }

        /** Whoever is silent is so because every lawyer in reach rings for somebody who comes first. */
        private void order(List<LiveCall> live, Instant now) {
            for (LiveCall silent : live) {
                if (!silent.waits() || !silent.ringing.isEmpty()) {
                    continue;
                }
                QueueRules.Caller caller = silent.caller(now);
                if (caller.rings().isAfter(now)) {
                    continue;
                }
                for (Window window : world.windows.values()) {
                    boolean free = window.line.isPresent()
                            && window.duty == Duty.FREE
                            && live.stream().noneMatch(call -> window.lawyer.equals(call.lawyer));
                    boolean near = free && knowsAndServes(silent, window);
                    if (near && QueueRules.couldHelp(caller, world.roster.get(window.lawyer))) {
                        LiveCall other = live.stream()
                                .filter(call -> call.ringing.containsKey(window.lawyer))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(
                                        silent.id() + " is silent and " + window.lawyer + " too, step " + step));
                        assertThat(QueueRules.ORDER.compare(other.caller(now), caller))
                                .as("who rings comes first, step " + step)
                                .isNegative();
                    }
                }
            }
        }

        private boolean knowsAndServes(LiveCall call, Window window) {
            Lawyer lawyer = world.roster.get(window.lawyer);
            return lawyer.topics().contains(call.asked.topic())
                    && (lawyer.towns().isEmpty() || lawyer.towns().contains(call.asked.town()));
        }

        /** Everybody goes home; then every call has exactly one end. */
        private void finish() {
            world.windows.values().forEach(window -> window.line.ifPresent(world.desk::away));
            for (int i = 0; i < 10_000 && world.desk.nextWake().isPresent(); i++) {
                Duration wait = Duration.between(
                        world.clock.instant(), world.desk.nextWake().get());
                world.forward(wait);
            }
            assertThat(world.log.states.values()).as("nobody is lost").allMatch(CallState::over);
            world.log.taken.forEach((call, times) -> assertThat(times)
                    .as("served once, and once more for each hand-over: " + call)
                    .isLessThanOrEqualTo(1 + world.log.handedOver.getOrDefault(call, 0)));
            world.screens
                    .values()
                    .forEach(screen -> screen.call.ifPresent(
                            call -> assertThat(screen.shown.orElseThrow().state())
                                    .as("the terminal knows how it ended")
                                    .isEqualTo(world.log.states.get(call))));
            outcomes()
                    .forEach(
                            (state, count) -> assertThat(count).as(state.name()).isPositive());
            assertThat(outcomes().keySet()).hasSize(4);
        }

        private <T> T any(java.util.Collection<T> many) {
            return new ArrayList<>(many).get(random.nextInt(many.size()));
        }
    }
}
