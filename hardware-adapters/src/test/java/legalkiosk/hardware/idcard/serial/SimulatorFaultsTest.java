package legalkiosk.hardware.idcard.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.simulator.card.SampleCard;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a reader or its cable, in both simulators, ends in the right card or the right refusal within its deadline. */
class SimulatorFaultsTest {
    private static final String NO_PYTHON = "python3 is not installed, so the second simulator cannot run";
    private static final int SIDE_BY_SIDE = 6;
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(1200);
    private static final Duration SLACK = Duration.ofMillis(600);

    private static final Class<?> CARD = CardReading.Card.class;
    private static final Class<?> MOVED = CardReading.CardMoved.class;
    private static final Class<?> NO_CARD = CardReading.NoCard.class;
    private static final Class<?> UNREADABLE = CardReading.Unreadable.class;
    private static final Class<?> NOT_CONNECTED = CardReading.NotConnected.class;
    private static final Class<?> ATTENTION = CardReading.NeedsAttention.class;

    /** Faults that one repetition or a new round must overcome, whatever command they hit. */
    private static final List<String> PASSING = List.of(
            "silent",
            "sw=24",
            "sw=10",
            "checksum",
            "truncate=3",
            "truncate=9",
            "noise=60",
            "nearmiss",
            "dup",
            "badlen",
            "stall=6,20",
            "stall=6,250",
            "late=30",
            "late=450",
            "echo");

    record Case(FarEnd.Kind farEnd, List<String> faults, List<String> extra, Duration deadline, Class<?> expected) {
        @Override
        public String toString() {
            return farEnd + " " + String.join(" ", faults) + " " + String.join(" ", extra) + " -> "
                    + expected.getSimpleName();
        }
    }

    /** Cases wait for lines and clocks, not for a processor, so a few of them run side by side. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void aFaultEndsInTheRightResultWithinTheDeadline(String group, List<Case> cases) throws Exception {
        check(cases);
    }

    /** Each of these starts a program of its own, so the default run has a few and the long one all. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("independentGroups")
    @Tag("e2e")
    void aFaultOfTheIndependentSimulatorEndsInTheRightResultWithinTheDeadline(String group, List<Case> cases)
            throws Exception {
        assumeTrue(FarEnd.Kind.PYTHON.isInstalled(), NO_PYTHON);
        check(cases);
    }

    @Test
    void aFewFaultsOfTheIndependentSimulatorEndInTheRightResultWithinTheDeadline() throws Exception {
        assumeTrue(FarEnd.Kind.PYTHON.isInstalled(), NO_PYTHON);
        check(List.of(
                once(FarEnd.Kind.PYTHON, "find:silent", CARD),
                once(FarEnd.Kind.PYTHON, "select:sw=81", CARD),
                once(FarEnd.Kind.PYTHON, "read:checksum", CARD),
                once(FarEnd.Kind.PYTHON, "any:dup*0", CARD),
                once(FarEnd.Kind.PYTHON, "read:remove=0", MOVED),
                once(FarEnd.Kind.PYTHON, "read:hangup", NOT_CONNECTED),
                once(FarEnd.Kind.PYTHON, "read:truncate=8*0", ATTENTION),
                once(FarEnd.Kind.PYTHON, "read:sw=41*0", UNREADABLE)));
    }

    private static void check(List<Case> cases) throws Exception {
        Semaphore free = new Semaphore(SIDE_BY_SIDE);
        List<Future<?>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Case each : cases) {
                free.acquire();
                runs.add(threads.submit(() -> {
                    try {
                        check(each);
                    } finally {
                        free.release();
                    }
                }));
            }
        }
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < runs.size(); i++) {
            Throwable wrong =
                    runs.get(i).state() == Future.State.FAILED ? runs.get(i).exceptionNow() : null;
            all.assertThat(wrong).as(cases.get(i).toString()).isNull();
        }
        all.assertAll();
    }

    private static void check(Case fault) {
        try (FarEnd farEnd = fault.farEnd.start("resident", fault.faults, fault.extra);
                SerialCardReader reader = SerialCardReader.open(
                        CardReaderConfig.at(farEnd.port())
                                .withAdditionalAddress()
                                .withTimings(FastTimings.fast()),
                        Clock.systemUTC())) {
            long start = System.nanoTime();

            CardReading reading = reader.read(fault.deadline);

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(reading).as(reading.facts()).isInstanceOf(fault.expected);
            assertThat(took).isLessThan(fault.deadline.plus(SLACK));
            if (reading instanceof CardReading.Card(var card)) {
                assertThat(card.idNumber().reveal())
                        .isEqualTo(SampleCard.resident().text().field("idNumber"));
            }
        }
    }

    static Stream<Arguments> groups() {
        return groups(FarEnd.Kind.OURS);
    }

    static Stream<Arguments> independentGroups() {
        return groups(FarEnd.Kind.PYTHON);
    }

    private static Stream<Arguments> groups(FarEnd.Kind farEnd) {
        List<Arguments> groups = new ArrayList<>();
        for (String command : List.of("find", "select", "read", "addr", "status", "samid")) {
            groups.add(Arguments.of(
                    "one fault at " + command,
                    PASSING.stream()
                            .map(kind -> once(farEnd, command + ":" + kind, CARD))
                            .toList()));
        }
        groups.add(Arguments.of("faults that pass", passing(farEnd)));
        groups.add(Arguments.of("a card that is lifted, a cable that is pulled", lifted(farEnd)));
        groups.add(Arguments.of("faults that last", lasting(farEnd)));
        return groups.stream();
    }

    private static List<Case> passing(FarEnd.Kind farEnd) {
        List<Case> cases = new ArrayList<>();
        for (String sw :
                List.of("80", "81", "41", "40", "47", "31", "32", "33", "21", "23", "11", "60", "66", "7e", "91")) {
            cases.add(once(farEnd, "select:sw=" + sw, CARD));
            cases.add(once(farEnd, "read:sw=" + sw, CARD));
        }
        cases.add(once(farEnd, "read:sw=41*4", CARD));
        cases.add(new Case(farEnd, List.of("read:sw=41*3", "reset:silent"), List.of(), DEADLINE, CARD));
        cases.add(new Case(farEnd, List.of("read:checksum"), List.of("--sticky"), DEADLINE, CARD));
        cases.add(new Case(farEnd, List.of(), List.of("--echo"), DEADLINE, CARD));
        cases.add(new Case(farEnd, List.of("read:checksum", "find:dup"), List.of("--echo"), DEADLINE, CARD));
        cases.add(once(farEnd, "any:noise=20*0", CARD));
        cases.add(once(farEnd, "any:dup*0", CARD));
        cases.add(once(farEnd, "any:echo*0", CARD));
        cases.add(once(farEnd, "any:nearmiss*0", CARD));
        cases.add(once(farEnd, "addr:silent*0", CARD));
        cases.add(once(farEnd, "samid:silent*0", CARD));
        cases.add(once(farEnd, "addr:remove=20", CARD));
        return cases;
    }

    private static List<Case> lifted(FarEnd.Kind farEnd) {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(farEnd, List.of("status:remove=20"), List.of(), SHORT, NO_CARD));
        cases.add(new Case(farEnd, List.of("find:remove=5"), List.of(), SHORT, NO_CARD));
        cases.add(once(farEnd, "find:remove=100", MOVED));
        cases.add(once(farEnd, "select:remove=5", MOVED));
        cases.add(once(farEnd, "select:remove=100", MOVED));
        cases.add(once(farEnd, "read:remove=0", MOVED));
        cases.add(once(farEnd, "read:remove=700", MOVED));
        cases.add(new Case(farEnd, List.of("read:checksum*2"), List.of("--sticky"), DEADLINE, MOVED));
        cases.add(new Case(farEnd, List.of("find:sw=80*0"), List.of(), SHORT, NO_CARD));
        for (String command : List.of("status", "find", "select", "read")) {
            cases.add(once(farEnd, command + ":hangup", NOT_CONNECTED));
        }
        return cases;
    }

    private static List<Case> lasting(FarEnd.Kind farEnd) {
        List<Case> cases = new ArrayList<>();
        cases.add(once(farEnd, "any:silent*0", NOT_CONNECTED));
        cases.add(once(farEnd, "status:silent*0", NOT_CONNECTED));
        cases.add(once(farEnd, "any:checksum*0", NOT_CONNECTED));
        for (String command : List.of("find", "select", "read")) {
            for (String kind :
                    List.of("silent", "checksum", "truncate=8", "badlen", "sw=60", "sw=66", "sw=21", "sw=10")) {
                cases.add(once(farEnd, command + ":" + kind + "*0", ATTENTION));
            }
        }
        for (String sw : List.of("81", "24", "31", "32", "7e")) {
            cases.add(once(farEnd, "select:sw=" + sw + "*0", UNREADABLE));
        }
        for (String sw : List.of("41", "40", "33", "47")) {
            cases.add(once(farEnd, "read:sw=" + sw + "*0", UNREADABLE));
        }
        return cases;
    }

    private static Case once(FarEnd.Kind farEnd, String fault, Class<?> expected) {
        return new Case(farEnd, List.of(fault), List.of(), DEADLINE, expected);
    }
}
