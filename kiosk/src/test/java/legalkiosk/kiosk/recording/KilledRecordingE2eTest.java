package legalkiosk.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.evidence.Report;
import legalkiosk.evidence.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty deaths each at random moments: nothing that was acknowledged is missing, and the package names what was not recorded. */
@Tag("e2e")
class KilledRecordingE2eTest {
    private static final int TIMES = 20;

    @TempDir
    private Path folder;

    private final Random random = new Random(6);

    @BeforeEach
    void programs() {
        Film.assumeThere();
    }

    @Test
    void theEncoderIsKilledTwentyTimesInOneRecording() throws Exception {
        FolderDesk desk = new FolderDesk(folder.resolve("backend"));
        OnAir onAir = new OnAir();
        try (TestSides sides = new TestSides(folder);
                TerminalRecorder recorder =
                        TerminalRecorder.open(Film.FFMPEG, folder.resolve("state"), onAir, desk, Clock.systemUTC())) {
            onAir.begin(sides);
            recorder.prepare();
            recorder.start("session-0001", "call");
            for (int time = 1; time <= TIMES; time++) {
                await("it records", recorder::running);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(2_500)));
                ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
                        .forEach(ProcessHandle::destroyForcibly);
            }
            await("it records again", recorder::running);
            long last = recorder.position();
            await("two more seconds", () -> recorder.position() > last + 2_500);
            recorder.stop();
            recorder.awaitOver();
            await("all of it handed in", () -> recorder.left() == 0);
        }
        Report report = whole(desk, "session-0001");
        System.out.printf(
                "ffmpeg killed %d times: %d chunks, %d gaps, %.1f s recorded of %.1f s%n",
                TIMES, report.chunks(), report.gaps().size(), recorded(report) / 1000.0, report.millis() / 1000.0);
        assertThat(report.gaps()).isNotEmpty().hasSizeLessThanOrEqualTo(TIMES);
        assertThat(report.gaps()).allMatch(gap -> gap.reason().contains("录像程序中断"));
    }

    @Test
    void theTerminalIsKilledTwentyTimesAndItsSpoolIsFoundAgain() throws Exception {
        List<String> lost = new ArrayList<>();
        long longest = 0;
        for (int time = 1; time <= TIMES; time++) {
            String session = "session-00" + (10 + time);
            Path state = folder.resolve("state-" + time);
            Path backend = folder.resolve("backend-" + time);
            FolderDesk desk = new FolderDesk(backend);
            // The certificate is of this authority: the child finds it on its disk.
            try (TerminalRecorder first =
                    TerminalRecorder.open(Film.FFMPEG, state, new OnAir(), desk, Clock.systemUTC())) {
                first.prepare();
            }
            Process terminal = child(state, backend, session);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(4_000)));
            terminal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            List<Path> acknowledged = desk.chunks(session);
            try (TerminalRecorder again =
                    TerminalRecorder.open(Film.FFMPEG, state, new OnAir(), desk, Clock.systemUTC())) {
                again.prepare();
                await("all of it handed in", () -> again.left() == 0);
            }
            Report report = whole(desk, session);
            assertThat(report.chunks()).isGreaterThanOrEqualTo(acknowledged.size());
            if (report.gaps().isEmpty() || !report.gaps().getLast().reason().contains("断电")) {
                lost.add("no gap named in " + session);
            }
            longest = Math.max(
                    longest,
                    report.gaps().stream()
                            .mapToLong(gap -> gap.toMs() - gap.fromMs())
                            .max()
                            .orElse(0));
            assertThat(Files.list(state.resolve("recordings")).filter(Files::isDirectory))
                    .isEmpty();
        }
        System.out.printf("terminal killed %d times: longest gap %d ms%n", TIMES, longest);
        assertThat(lost).isEmpty();
    }

    private static Process child(Path state, Path backend, String session) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecorderChild.class.getName(),
                        state.toString(),
                        backend.toString(),
                        session)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("records")) {
                return process;
            }
            if (line.startsWith("fails")) {
                process.destroyForcibly();
                throw new IOException(line);
            }
        }
        throw new IOException("the child does not record");
    }

    private static long recorded(Report report) {
        return report.millis()
                - report.gaps().stream()
                        .mapToLong(gap -> gap.toMs() - gap.fromMs())
                        .sum();
    }

    private Report whole(FolderDesk desk, String session) throws Exception {
        Path device = session.equals("session-0001")
                ? folder.resolve("state/device/device.pem")
                : folder.resolve("state-" + (Integer.parseInt(session.substring(10)) - 10) + "/device/device.pem");
        Verification verified = desk.judge(session, device);
        assertThat(verified).as(session).isInstanceOf(Verification.Whole.class);
        return ((Verification.Whole) verified).report();
    }

    private static void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 60 s for " + what).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
