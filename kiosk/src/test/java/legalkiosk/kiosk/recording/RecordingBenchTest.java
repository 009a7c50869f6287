package legalkiosk.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recording costs the terminal, and whether it keeps up on a narrow line. */
@Tag("bench")
class RecordingBenchTest {
    private static final int SECONDS = 30;
    private static final double MOST_CPU = 0.15;
    private static final double LINE_BITS = 1_000_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void programs() {
        Film.assumeThere();
    }

    @Test
    void recordingCostsAtMostFifteenPercentOfACore() throws Exception {
        FolderDesk desk = new FolderDesk(folder.resolve("backend"));
        OnAir onAir = new OnAir();
        try (TestSides sides = new TestSides(folder);
                TerminalRecorder recorder =
                        TerminalRecorder.open(Film.FFMPEG, folder.resolve("state"), onAir, desk, Clock.systemUTC())) {
            onAir.begin(sides);
            recorder.prepare();
            pass(5);
            double idle = share(5, cpu());
            recorder.start("session-0001", "call");
            pass(5);
            Duration encoderBefore = encoder();
            double both = share(SECONDS, cpu());
            double encoder = encoder().minus(encoderBefore).toNanos() / 1e9 / SECONDS;
            recorder.stop();
            recorder.awaitOver();
            double cost = both - idle + encoder;
            System.out.printf(
                    "recording: encoder %.1f %%, terminal %.1f %% of a core beside the test's own pictures%n",
                    100 * encoder, 100 * (both - idle));
            assertThat(cost).as("share of a core").isLessThanOrEqualTo(MOST_CPU);
        }
    }

    @Test
    void chainAndUploadKeepUpAtOneMegabit() throws Exception {
        FolderDesk desk = new FolderDesk(folder.resolve("backend"));
        OnAir onAir = new OnAir();
        try (TestSides sides = new TestSides(folder);
                TerminalRecorder recorder =
                        TerminalRecorder.open(Film.FFMPEG, folder.resolve("state"), onAir, desk, Clock.systemUTC())) {
            onAir.begin(sides);
            desk.narrow(LINE_BITS);
            recorder.prepare();
            recorder.start("session-0001", "call");
            pass(SECONDS);
            long kept = recorder.position() / 1_000;
            long there = desk.millis("session-0001") / 1_000;
            recorder.stop();
            recorder.awaitOver();
            System.out.printf(
                    "1 Mbit/s up: %d s recorded, %d s at the backend, %.0f kbit/s%n",
                    kept, there, desk.bytes("session-0001") * 8.0 / kept / 1_000);
            assertThat(there).as("seconds at the backend").isGreaterThanOrEqualTo(kept - 4);
        }
    }

    private static double share(int seconds, Duration before) {
        pass(seconds);
        return cpu().minus(before).toNanos() / 1e9 / seconds;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static Duration encoder() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void pass(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
