package legalkiosk.kiosk.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real media between the agent and a real Chromium, over a real TURN server and nothing else. */
@Tag("e2e")
class CallMediaTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void programs() {
        assumeTrue(Files.isExecutable(FarSide.PROGRAM), "needs Chromium (Debian: chromium)");
        assumeTrue(Files.isExecutable(Turn.PROGRAM), "needs coturn (Debian: coturn)");
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
        try (Turn turn = Turn.start(folder.resolve("turn"));
                CodeCamera camera = new CodeCamera(640, 480, 25);
                TestCall call = new TestCall(turn.ice(), folder, camera)) {
            call.begin();
            call.await("the first picture", 15_000, () -> call.newest().isPresent());
            for (int death = 1; death <= 3; death++) {
                call.forget();
                ProcessHandle.of(call.media().pid().orElseThrow()).orElseThrow().destroyForcibly();
                long back = call.await(
                        "the picture after a death", 10_000, () -> call.newest().isPresent());
                System.out.println("agent killed: picture back after " + back + " ms");
                assertThat(call.interruptions()).hasSize(death);
            }
        }
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
