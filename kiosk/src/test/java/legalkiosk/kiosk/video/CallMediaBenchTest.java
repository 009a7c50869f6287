package legalkiosk.kiosk.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal's call with a browser beside the same call between two browsers, over the same TURN server, in the same run. */
@Tag("bench")
class CallMediaBenchTest {
    private static final int PAIRS = 7;
    private static final double FIRST_PICTURE_GOAL = 1.3;
    private static final int WATCHED_SECONDS = 20;
    private static final int SETTLING_SECONDS = 8;
    private static final PoorLine.Quality NARROW = new PoorLine.Quality(1_000_000, 0, 0);
    private static final PoorLine.Quality LOSSY = new PoorLine.Quality(0, 200, 0.03);

    @TempDir
    private Path folder;

    @BeforeAll
    static void programs() {
        Turn.assumeThereWithBrowser();
    }

    @Test
    void theFirstPictureComesAboutAsSoonAsBetweenTwoBrowsers() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (Turn turn = Turn.start(folder.resolve("turn"));
                BrowserCall browsers = new BrowserCall(turn.ice())) {
            for (int pair = 1; pair <= PAIRS; pair++) {
                theirs.add(browsers.call(pair));
                try (CodeCamera camera = new CodeCamera(640, 480, 25);
                        TestCall call = new TestCall(turn.ice(), folder, camera)) {
                    call.prepare();
                    // As long as a lawyer takes at the very least to press the button.
                    call.farSide().pass(Duration.ofSeconds(1));
                    call.begin();
                    ours.add((double) call.await(
                            "the first picture", 15_000, () -> call.newest().isPresent()));
                }
            }
        }
        double ratio = median(ours) / median(theirs);
        System.out.printf(
                "first picture after the offer: terminal %.0f ms, two browsers %.0f ms, %.2f times (medians of %d"
                        + " pairs)%n",
                median(ours), median(theirs), ratio, PAIRS);
        System.out.println("terminal " + ours + "\nbrowsers " + theirs);
        assertThat(ratio).as("terminal beside two browsers").isLessThanOrEqualTo(FIRST_PICTURE_GOAL);
    }

    @Test
    void theTerminalsMediaNeedNoMoreCpuThanABrowserAndPicturesAreNoOlder() throws Exception {
        double browserCpu;
        List<Double> browserAges;
        try (Turn turn = Turn.start(folder.resolve("turn"));
                BrowserCall browsers = new BrowserCall(turn.ice())) {
            browsers.call(1);
            browsers.caller().look(false);
            browsers.called().look(false);
            pass(browsers.called(), SETTLING_SECONDS);
            Duration before = browsers.caller().cpu();
            double seconds = pass(browsers.called(), WATCHED_SECONDS);
            browserCpu = share(browsers.caller().cpu().minus(before), seconds);
            browsers.called().look(true);
            browsers.called().measured();
            browserAges = ages(browsers.called(), WATCHED_SECONDS);
        }
        try (Turn turn = Turn.start(folder.resolve("turn"));
                CodeCamera camera = new CodeCamera(640, 480, 25);
                TestCall call = new TestCall(turn.ice(), folder, camera)) {
            call.prepare();
            call.begin();
            call.await("the first picture", 15_000, () -> call.newest().isPresent());
            call.farSide().look(false);
            pass(call.farSide(), SETTLING_SECONDS);
            ProcessHandle agent =
                    ProcessHandle.of(call.media().pid().orElseThrow()).orElseThrow();
            Duration before = agent.info().totalCpuDuration().orElseThrow();
            double seconds = pass(call.farSide(), WATCHED_SECONDS);
            double cpu = share(agent.info().totalCpuDuration().orElseThrow().minus(before), seconds);
            call.farSide().look(true);
            call.farSide().measured();
            call.ages();
            List<Double> up = ages(call.farSide(), WATCHED_SECONDS);
            List<Double> down =
                    call.ages().stream().map(Long::doubleValue).sorted().toList();
            System.out.printf(
                    "CPU of a call: terminal's media %.0f %% of a core, browser %.0f %%, %.2f times%n",
                    100 * cpu, 100 * browserCpu, cpu / browserCpu);
            System.out.printf(
                    "glass to glass: terminal to browser median %.0f p95 %.0f ms, browser to terminal %.0f %.0f,"
                            + " browser to browser %.0f %.0f%n",
                    median(up),
                    percentile(up, 0.95),
                    median(down),
                    percentile(down, 0.95),
                    median(browserAges),
                    percentile(browserAges, 0.95));
            assertThat(cpu).as("CPU beside a browser's").isLessThanOrEqualTo(browserCpu);
        }
    }

    @Test
    void overOneMegabitThePictureKeepsMoving() throws Exception {
        Seen seen = over(NARROW);
        System.out.printf(
                "1 Mbit/s up: %.1f pictures a second, longest pause %.0f ms%n",
                seen.framesPerSecond(), seen.longestPause());
        assertThat(seen.framesPerSecond()).as("pictures a second").isGreaterThanOrEqualTo(15);
        assertThat(seen.longestPause()).as("milliseconds without a new picture").isLessThan(1_000);
    }

    @Test
    void lossAndDelayAreSurvived() throws Exception {
        Seen seen = over(LOSSY);
        System.out.printf(
                "3 %% loss, 200 ms of delay: %.1f pictures a second, longest pause %.0f ms%n",
                seen.framesPerSecond(), seen.longestPause());
        assertThat(seen.framesPerSecond()).as("pictures a second").isGreaterThanOrEqualTo(10);
        assertThat(seen.longestPause()).as("milliseconds without a new picture").isLessThan(3_000);
    }

    /** What the browser sees of the terminal. */
    private record Seen(double framesPerSecond, double longestPause) {}

    private Seen over(PoorLine.Quality quality) throws Exception {
        try (Turn turn = Turn.start(folder.resolve("turn"));
                PoorLine line = new PoorLine(turn.port(), quality, 1);
                CodeCamera camera = new CodeCamera(1280, 720, 25);
                TestCall call = new TestCall(turn.ice(line.port()), turn.ice(), folder, camera)) {
            call.prepare();
            call.begin();
            call.await("the first picture", 15_000, () -> call.newest().isPresent());
            watch(call, SETTLING_SECONDS);
            return watch(call, WATCHED_SECONDS);
        }
    }

    /** Looks each second and tells the terminal what the far side sees, as a lawyer's page does. */
    private static Seen watch(TestCall call, int seconds) {
        double frames = 0;
        double longest = 0;
        long began = System.nanoTime();
        long last = began;
        call.farSide().measured();
        for (int second = 0; second < seconds; second++) {
            call.farSide().pass(Duration.ofSeconds(1));
            JsonNode measured = call.farSide().measured();
            int came = measured.path("gaps").size();
            long now = System.nanoTime();
            call.media().farSees(came * 1e9 / (now - last));
            last = now;
            frames += came;
            for (JsonNode gap : measured.path("gaps")) {
                longest = Math.max(longest, gap.asDouble());
            }
        }
        return new Seen(frames * 1e9 / (last - began), longest);
    }

    /** Lets it go on; the seconds that it was. */
    private static double pass(FarSide side, int seconds) {
        long began = System.nanoTime();
        side.pass(Duration.ofSeconds(seconds));
        return (System.nanoTime() - began) / 1e9;
    }

    private static List<Double> ages(FarSide side, int seconds) {
        pass(side, seconds);
        List<Double> ages = new ArrayList<>();
        side.measured().path("latencies").forEach(age -> ages.add(age.asDouble()));
        Collections.sort(ages);
        return ages;
    }

    private static double share(Duration cpu, double seconds) {
        return cpu.toNanos() / 1e9 / seconds;
    }

    private static double median(List<Double> values) {
        return percentile(values.stream().sorted().toList(), 0.5);
    }

    private static double percentile(List<Double> sorted, double share) {
        assertThat(sorted).as("measured values").isNotEmpty();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
