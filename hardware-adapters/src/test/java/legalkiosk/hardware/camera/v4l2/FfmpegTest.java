package legalkiosk.hardware.camera.v4l2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.camera.pipe.CameraSettings;
import legalkiosk.hardware.camera.pipe.CameraSource;
import legalkiosk.hardware.camera.pipe.PipeCamera;
import legalkiosk.hardware.child.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver reads what ffmpeg itself writes, from sources that stand in for a camera. */
@Tag("e2e")
class FfmpegTest {
    private static final CameraMode MODE = new CameraMode(640, 480);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @BeforeEach
    void ffmpegIsThere() {
        assumeTrue(Programs.find("ffmpeg").isPresent(), "ffmpeg is missing: apt-get install ffmpeg");
    }

    private static CameraSource source(List<String> input) {
        return new CameraSource() {
            @Override
            public Optional<String> place() {
                return Optional.of("ffmpeg");
            }

            @Override
            public String describe() {
                return "ffmpeg";
            }

            @Override
            public List<String> command(String place, CameraMode mode, int framesPerSecond, int attempt) {
                List<String> command =
                        new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "warning"));
                command.addAll(input);
                command.addAll(V4l2Source.output(framesPerSecond));
                return command;
            }

            @Override
            public List<String> modesCommand(String place) {
                return new V4l2Source(new V4l2Cameras(), "/dev/no-camera", 0, List.of()).modesCommand("/dev/no-camera");
            }
        };
    }

    private static Camera open(List<String> input) {
        return PipeCamera.open(
                source(input), CameraSettings.inService("ffmpeg-camera", MODE, MODE, 15), Clock.systemUTC());
    }

    @Test
    void coloursAndSizesOfAKnownPictureArrive() {
        List<String> red = List.of("-re", "-f", "lavfi", "-i", "color=c=red:size=640x480:rate=15");
        try (Camera camera = open(red)) {
            assertThat(camera.snapshot(PATIENCE)).isInstanceOfSatisfying(Snapshot.Taken.class, taken -> {
                Frame frame = taken.frame();
                assertThat(new CameraMode(frame.width(), frame.height())).isEqualTo(MODE);
                assertThat(frame.argb(320, 240) >> 16 & 0xFF).isGreaterThan(245);
                assertThat(frame.argb(320, 240) & 0xFFFF).isLessThan(0x0600);
            });
        }
    }

    /** As a USB camera gives it: JPEG pictures, 4:2:2 in full range. */
    @Test
    void motionJpegIsWatchedAtItsPace() throws Exception {
        Path file = folder.resolve("camera.mjpeg");
        Process made = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=640x480:rate=15",
                        "-t",
                        "20",
                        "-pix_fmt",
                        "yuvj422p",
                        "-c:v",
                        "mjpeg",
                        "-f",
                        "mjpeg",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
        AtomicLong frames = new AtomicLong();
        try (Camera camera = open(List.of("-re", "-f", "mjpeg", "-framerate", "15", "-i", file.toString()));
                Watch watch = camera.watch(frame -> frames.incrementAndGet())) {
            await(() -> frames.get() > 0);
            long begin = System.nanoTime();
            long before = frames.get();
            await(() -> frames.get() >= before + 60);
            double rate = 60e9 / (System.nanoTime() - begin);
            System.out.printf("motion JPEG through ffmpeg: %.1f frames/s of 15%n", rate);
            assertThat(rate).isBetween(7.0, 20.0);
            assertThat(watch).isNotNull();
            assertThat(camera.snapshot(PATIENCE))
                    .isInstanceOfSatisfying(
                            Snapshot.Taken.class,
                            taken -> assertThat(PictureQuality.of(taken.frame()).verdict())
                                    .isEqualTo(PictureQuality.Verdict.GOOD));
        }
    }

    @Test
    void aCameraThatIsNotThereIsNotConnectedWithFfmpegsOwnWords() {
        try (Camera camera = open(List.of("-f", "v4l2", "-i", "/dev/no-camera"))) {
            assertThat(camera.snapshot(PATIENCE))
                    .isInstanceOfSatisfying(
                            Snapshot.NotConnected.class,
                            gone -> assertThat(gone.facts()).contains("No such file or directory"));
            assertThat(camera.modes(PATIENCE)).isEmpty();
        }
    }

    private static void await(java.util.function.BooleanSupplier wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
