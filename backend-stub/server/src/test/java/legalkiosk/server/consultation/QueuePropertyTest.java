package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import legalkiosk.contract.call.LineMessage.Connected;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.End;
import legalkiosk.contract.call.LineMessage.HandOver;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.Need;
import legalkiosk.server.consultation.SimTerminal.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 22 terminals and 10 lawyers at the real backend from the line inwards, with an SQLite file, under random arrivals, claims, races,
 * declines, cancels, broken lines, hand-overs and crashes. {@code -Dqueue.seed=N} runs another day.
 */
class QueuePropertyTest {
    @Test
    void aThousandCallsLoseNobodyServeNobodyTwiceAndCountWhatCitizensSaw() throws IOException {
        run(1_000, 5);
    }

    @Test
    @Tag("e2e")
    void aHundredThousandCallsLoseNobodyServeNobodyTwiceAndCountWhatCitizensSaw() throws IOException {
        run(100_000, 60);
    }

    private static void run(int arrivals, int crashes) throws IOException {
        long seed = Long.getLong("queue.seed", 20261125L);
        Path folder = folder();
        long began = System.nanoTime();
        try (LineWorld world = new LineWorld(folder, 22, 10)) {
            Day day = new Day(world, new Random(seed), arrivals, crashes);
            try {
                day.live();
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("-Dqueue.seed=" + seed + ", step " + day.step, failed);
            }
            System.out.printf(
                    "queue: %d calls %s in %d steps and %d h, %d crashes, promise %s; %d s%n",
                    day.arrived,
                    day.seen.ends,
                    day.step,
                    Duration.between(DeskWorld.NINE, world.time()).toHours(),
                    world.crashes,
                    day.seen.all(),
                    (System.nanoTime() - began) / 1_000_000_000);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** In memory where the machine has such a place: what is tested is the order of writes, not the disk. */
    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "legal-kiosk-queue")
                : Files.createTempDirectory("legal-kiosk-queue");
    }

    /** One run. */
    private static final class Day {
        final Tally seen = new Tally();
        int step;
        int arrived;
        private final LineWorld world;
        private final QueueOracle oracle;
        private final Random random;
        private final int arrivals;
        private final int everyCrash;

        Day(LineWorld world, Random random, int arrivals, int crashes) {
            this.world = world;
            this.oracle = new QueueOracle(world);
            this.random = random;
            this.arrivals = arrivals;
            this.everyCrash = arrivals / crashes;
        }

        void live() {
            world.lawyers.values().forEach(lawyer -> {
                lawyer.comeBack(false);
                lawyer.say(new Presence(Duty.FREE));
            });
            int nextCrash = everyCrash;
            while (arrived < arrivals) {
                step++;
                if (arrived >= nextCrash) {
                    nextCrash += everyCrash;
                    world.crash();
                }
                act(any(world.terminals.values()), any(world.lawyers.values()));
                world.deliver();
                oracle.check();
            }
            everybodyGoesHome();
            oracle.end(seen);
            assertThat(seen.ends).as("every end was seen").hasSize(4);
        }

        private void act(SimTerminal terminal, SimLawyer lawyer) {
            switch (random.nextInt(30)) {
                case 0, 1, 2, 3, 4 -> arrive();
                case 5, 6, 7, 8, 9, 10 -> take(lawyer);
                case 11 -> race();
                case 12 -> decline(lawyer);
                case 13 -> duty(lawyer);
                case 14 -> breakLine(random.nextInt(3) == 0 ? Optional.of(lawyer) : Optional.empty(), terminal);
                case 15, 16, 17 -> comeBack();
                case 18 -> cancel(terminal);
                case 19, 20, 21, 22 -> end();
                case 23 -> handOver(lawyer);
                case 24, 25 -> connect(lawyer);
                default -> world.forward(Duration.ofMillis(random.nextInt(1_500)));
            }
        }

        private void arrive() {
            List<SimTerminal> idle =
                    world.terminals.values().stream().filter(SimTerminal::idle).toList();
            if (!idle.isEmpty()) {
                arrived++;
                int language = random.nextInt(10);
                List<Need> needs = random.nextInt(5) == 0 ? List.of(Need.HEARING) : List.of();
                any(idle)
                        .ask(LineWorld.request(
                                any(LineWorld.TOPICS),
                                any(LineWorld.TOWNS),
                                language < 5 ? "粤语" : language < 9 ? "普通话" : "客家话",
                                needs));
            }
        }

        private void take(SimLawyer lawyer) {
            if (lawyer.line.connected() && !lawyer.rings.isEmpty()) {
                take(lawyer, any(lawyer.rings));
            }
        }

        private void take(SimLawyer lawyer, String call) {
            boolean mine = lawyer.take(call);
            visit(call).ifPresent(visit -> {
                if (mine && visit.taken.isEmpty()) {
                    visit.taken = Optional.of(world.time());
                    if (world.terminals.get(visit.terminal).line.connected()) {
                        assertThat(visit.sawLawyer).as("told at once: " + call).hasValue(world.time());
                    }
                }
            });
        }

        /** Everybody at whom a call rings presses at the same moment. */
        private void race() {
            List<SimLawyer> rung = world.lawyers.values().stream()
                    .filter(lawyer -> lawyer.line.connected() && !lawyer.rings.isEmpty())
                    .toList();
            if (!rung.isEmpty()) {
                String call = any(any(rung).rings);
                rung.forEach(lawyer -> take(lawyer, call));
            }
        }

        private void decline(SimLawyer lawyer) {
            if (lawyer.line.connected() && !lawyer.rings.isEmpty()) {
                lawyer.decline(any(lawyer.rings));
            }
        }

        private void duty(SimLawyer lawyer) {
            if (lawyer.line.connected()) {
                boolean away = lawyer.duty == Duty.FREE && random.nextInt(3) == 0;
                lawyer.say(new Presence(away ? Duty.AWAY : Duty.FREE));
            }
        }

        private void breakLine(Optional<SimLawyer> lawyer, SimTerminal terminal) {
            SimLine line = lawyer.map(one -> one.line).orElse(terminal.line);
            line.cut(random.nextInt(4) != 0);
        }

        private void comeBack() {
            for (SimLawyer lawyer : world.lawyers.values()) {
                if (!lawyer.line.connected() && random.nextBoolean()) {
                    lawyer.comeBack(random.nextInt(4) != 0);
                }
            }
            for (SimTerminal terminal : world.terminals.values()) {
                if (!terminal.line.connected() && !terminal.idle() && random.nextInt(3) == 0) {
                    int how = random.nextInt(10);
                    if (how == 0) {
                        terminal.lostItsMemory();
                    } else {
                        terminal.comeBack(how < 7);
                    }
                }
            }
        }

        private void cancel(SimTerminal terminal) {
            if (random.nextBoolean()) {
                terminal.cancel();
            }
        }

        private void end() {
            List<SimLawyer> talking = world.lawyers.values().stream()
                    .filter(lawyer -> lawyer.line.connected() && lawyer.call.isPresent())
                    .toList();
            if (!talking.isEmpty()) {
                SimLawyer lawyer = any(talking);
                String call = lawyer.call.orElseThrow();
                SimTerminal terminal = visit(call)
                        .map(visit -> world.terminals.get(visit.terminal))
                        .orElseThrow();
                if (random.nextBoolean() && terminal.line.connected()) {
                    terminal.line.say(new End(call));
                } else {
                    lawyer.say(new End(call));
                }
            }
        }

        private void handOver(SimLawyer lawyer) {
            String to = random.nextBoolean() ? null : any(world.lawyers.values()).id;
            lawyer.call.filter(call -> lawyer.line.connected()).ifPresent(call -> lawyer.say(new HandOver(call, to)));
        }

        private void connect(SimLawyer lawyer) {
            lawyer.call.filter(call -> lawyer.line.connected()).ifPresent(call -> lawyer.say(new Connected(call)));
        }

        private void everybodyGoesHome() {
            world.lawyers.values().forEach(lawyer -> lawyer.line.cut(true));
            world.forward(Duration.ofMinutes(2));
            world.terminals.values().forEach(terminal -> {
                terminal.visit.ifPresent(visit -> terminal.comeBack(true));
                world.deliver();
                assertThat(terminal.visit).as("knows how it ended").isEmpty();
            });
        }

        private Optional<Visit> visit(String call) {
            return world.terminals.values().stream()
                    .flatMap(terminal -> Optional.ofNullable(terminal.visits.get(call)).stream())
                    .findFirst();
        }

        private <T> T any(Collection<T> many) {
            return new ArrayList<>(many).get(random.nextInt(many.size()));
        }
    }
}
