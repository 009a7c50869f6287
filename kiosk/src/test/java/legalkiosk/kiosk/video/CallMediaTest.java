package legalkiosk.kiosk.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real media between the agent and a real Chromium, over a real TURN server and nothing else. */
@Tag("e2e")
class CallMediaTest {
    private static final int DEATHS = 20;
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @BeforeAll
    static void programs() {
        Turn.assumeThereWithBrowser();
    }

    @Test
    void bothSidesSeeAndHearEachOtherOverTheRelayOnly() throws Exception {
        try (Turn turn = Turn.start(folder.resolve("turn"));
                CodeCamera camera = new CodeCamera(640, 480, 25);
                TestCall call = new TestCall(turn.ice(), folder, camera)) {
            call.prepare();
            call.begin();

            long first = call.await(
                    "the first picture at the terminal",
                    15_000,
                    () -> call.newest().isPresent());
            call.await(
                    "the far side's tone",
                    10_000,
                    () -> call.figures()
                            .filter(figures -> Math.abs(figures.soundHertz() - 660) < 15)
                            .isPresent());
            JsonNode seen = awaitFarSide(call);

            System.out.printf(
                    "call: first picture %d ms after opening, terminal %.0f pictures/s, far side heard %.0f Hz%n",
                    first,
                    call.figures().orElseThrow().framesPerSecond(),
                    seen.path("pitch").asDouble());
            assertThat(seen.path("pitch").asDouble()).isCloseTo(440, within(10.0));
            assertThat(seen.path("latencies"))
                    .isNotEmpty()
                    .allSatisfy(age -> assertThat(age.asInt()).isLessThan(2_000));
            assertThat(call.ages())
                    .isNotEmpty()
                    .allSatisfy(age -> assertThat(age).isLessThan(2_000));
        }
    }

    @Test
    void aKilledAgentIsFollowedByAnotherAndThePictureComesBack() throws Exception {
        Random random = new Random(SEED);
        List<Long> times = new ArrayList<>();
        try (Turn turn = Turn.start(folder.resolve("turn"));
                CodeCamera camera = new CodeCamera(640, 480, 25);
                TestCall call = new TestCall(turn.ice(), folder, camera)) {
            call.begin();
            call.await("the first picture", 15_000, () -> call.newest().isPresent());
            for (int death = 1; death <= DEATHS; death++) {
                call.farSide().pass(Duration.ofMillis(random.nextInt(1_500)));
                ProcessHandle.of(call.media().pid().orElseThrow()).orElseThrow().destroyForcibly();
                int before = death;
                call.await(
                        "the news of a death", 5_000, () -> call.interruptions().size() == before);
                call.forget();
                times.add(call.await(
                        "the picture after a death", 10_000, () -> call.newest().isPresent()));
            }
        }
        Collections.sort(times);
        System.out.printf(
                "agent killed %d times: picture back after %d ms in the middle, %d ms at most%n",
                DEATHS, times.get(DEATHS / 2), times.getLast());
        assertThat(times.get(DEATHS / 2))
                .as("milliseconds until the picture is back")
                .isLessThan(2_000);
    }

    /** Asks the far side at each second's figures until it has seen pictures and heard something. */
    private static JsonNode awaitFarSide(TestCall call) throws InterruptedException {
        JsonNode[] seen = new JsonNode[1];
        call.await("the far side's eyes and ears", 10_000, () -> {
            seen[0] = call.farSide().measured();
            return seen[0].path("latencies").size() > 5 && seen[0].path("pitch").asDouble() > 0;
        });
        return seen[0];
    }
}
