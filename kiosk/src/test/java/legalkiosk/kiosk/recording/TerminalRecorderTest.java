package legalkiosk.kiosk.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import legalkiosk.evidence.Report;
import legalkiosk.evidence.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalRecorderTest {
    private static final String CASE = "session-0001";

    @TempDir
    private Path folder;

    private final OnAir onAir = new OnAir();
    private FolderDesk desk;
    private TestSides sides;
    private TerminalRecorder recorder;

    @BeforeEach
    void open() throws IOException {
        Film.assumeThere();
        desk = new FolderDesk(folder.resolve("backend"));
        sides = new TestSides(folder);
        onAir.begin(sides);
        recorder = TerminalRecorder.open(Film.FFMPEG, folder.resolve("state"), onAir, desk, Clock.systemUTC());
        recorder.prepare();
    }

    @AfterEach
    void close() {
        recorder.close();
        sides.close();
    }

    @Test
    void e1_bothSidesAreSeenMovingAndHeard() throws Exception {
        assertThat(recorder.ready()).isTrue();
        assertThat(recorder.start(CASE, "call")).isEqualTo(new SessionRecorder.Started.Running(CASE));
        assertThat(recorder.running()).isTrue();
        await("four seconds", () -> recorder.position() > 4_000);
        end();
        Film film = new Film(desk.film(CASE));
        assertThat(film.streams()).contains("h264,960,360", "opus");
        int[] moving = film.moving();
        assertThat(moving[2]).as("pictures").isGreaterThan(45);
        assertThat(moving[0]).as("pictures that move on this side").isGreaterThan(moving[2] / 2);
        assertThat(moving[1]).as("pictures that move on the far side").isGreaterThan(moving[2] / 2);
        double[] tones = film.tones(440, 660, 550);
        assertThat(tones[0]).as("seconds of sound").isGreaterThan(3.5);
        assertThat(tones[1]).as("this side's tone").isGreaterThan(0.25);
        assertThat(tones[2]).as("the far side's tone").isGreaterThan(0.25);
        assertThat(tones[3]).as("another tone").isLessThan(0.05);
        Report report = whole();
        assertThat(report.gaps()).isEmpty();
        assertThat(report.millis()).isBetween(3_800L, recorder.position());
    }

    @Test
    void e3_aGapIsAnEventNeverJoined() throws Exception {
        recorder.start(CASE, "call");
        await("two seconds", () -> recorder.position() > 2_000);
        killEncoder();
        long killed = recorder.position();
        await("the encoder again", () -> recorder.running() && recorder.position() > killed + 3_000);
        end();
        Report report = whole();
        assertThat(report.gaps()).hasSize(1);
        assertThat(report.gaps().getFirst().reason()).contains("录像程序中断");
        assertThat(report.gaps().getFirst().toMs()).isGreaterThanOrEqualTo(killed);
        assertThat(new Film(desk.film(CASE)).moving()[2])
                .as("pictures on both sides of the gap")
                .isGreaterThan(45);
    }

    @Test
    void aBackendThatIsAwayGetsAllOfItLaterAndNothingStaysOnTheDisk() throws Exception {
        recorder.start(CASE, "call");
        desk.away(true);
        await("three seconds", () -> recorder.position() > 3_000);
        recorder.stop();
        recorder.awaitOver();
        assertThat(recorder.left()).isEqualTo(1);
        desk.away(false);
        await("all of it handed in", () -> recorder.left() == 0);
        whole();
        assertThat(spool()).isEmpty();
    }

    @Test
    void g5_nothingPersonalLiesInTheClearOnTheTerminalsDisk() throws Exception {
        recorder.start(CASE, "call");
        desk.away(true);
        await("two seconds", () -> recorder.position() > 2_000);
        List<Path> files = spool();
        assertThat(files).anyMatch(file -> file.toString().endsWith(".sealed"));
        for (Path file : files) {
            assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("matroska", "Lavf", "A_OPUS");
            assertThat(Files.getPosixFilePermissions(file)).as(file.toString()).hasSize(2);
        }
        end(false);
    }

    @Test
    void askedAgainWhileItRunsItGoesOn() throws Exception {
        recorder.start(CASE, "call");
        assertThat(recorder.start(CASE, "call")).isEqualTo(new SessionRecorder.Started.Running(CASE));
        end();
        assertThat(desk.chain(CASE)).containsOnlyOnce("\"type\":\"BEGIN\"").doesNotContain("\"type\":\"GAP\"");
    }

    @Test
    void aProgramThatGivesNothingIsAFailureAndMayBeTriedAgain() throws Exception {
        try (TerminalRecorder broken =
                TerminalRecorder.open(Path.of("/bin/false"), folder.resolve("other"), onAir, desk, Clock.systemUTC())) {
            broken.prepare();
            assertThat(broken.start("session-0002", "call"))
                    .isInstanceOfSatisfying(
                            SessionRecorder.Started.Failed.class,
                            failed -> assertThat(failed.facts()).contains("ffmpeg gives nothing"));
            await("nothing of it left", () -> !Files.exists(folder.resolve("other/recordings/session-0002")));
            assertThat(broken.left()).isZero();
        }
    }

    @Test
    void withoutTheProgramItSaysThatItCannotRecord() throws Exception {
        try (TerminalRecorder without = TerminalRecorder.open(
                folder.resolve("no-ffmpeg"), folder.resolve("other"), onAir, desk, Clock.systemUTC())) {
            without.prepare();
            assertThat(without.ready()).isFalse();
            assertThat(without.start(CASE, "call"))
                    .isInstanceOfSatisfying(
                            SessionRecorder.Started.Failed.class,
                            failed -> assertThat(failed.facts()).contains("ffmpeg is not installed"));
            assertThat(without.running()).isFalse();
        }
    }

    private void end() {
        end(true);
    }

    private void end(boolean handedIn) {
        recorder.stop();
        recorder.awaitOver();
        assertThat(recorder.running()).isFalse();
        if (handedIn) {
            await("all of it handed in", () -> recorder.left() == 0);
        }
    }

    private Report whole() throws Exception {
        Verification verified = desk.judge(CASE, folder.resolve("state/device/device.pem"));
        assertThat(verified).isInstanceOf(Verification.Whole.class);
        return ((Verification.Whole) verified).report();
    }

    private List<Path> spool() throws IOException {
        Path parent = folder.resolve("state/recordings");
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(parent))
                    .toList();
        }
    }

    private static void killEncoder() {
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
                        .map(ProcessHandle::destroyForcibly))
                .containsOnly(true);
    }

    private static void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 30 s for " + what).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
