package legalkiosk.hardware.camera.pipe;

import static legalkiosk.hardware.camera.pipe.CameraKit.LIVE;
import static legalkiosk.hardware.camera.pipe.CameraKit.PATIENCE;
import static legalkiosk.hardware.camera.pipe.CameraKit.STILL;
import static legalkiosk.hardware.camera.pipe.CameraKit.await;
import static legalkiosk.hardware.camera.pipe.CameraKit.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.simulator.camera.Behaviour;
import legalkiosk.hardware.simulator.camera.Scene;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver against the simulator's program, through a real pipe. */
class PipeCameraTest {
    @TempDir
    private Path folder;

    private SimulatedCamera simulator;

    @BeforeEach
    void plugIn() {
        simulator = SimulatedCamera.plugIn(folder.resolve("face"), Scene.PERSON);
    }

    @Test
    void itIsOnOnlyWhileSomebodyWatches() {
        List<Boolean> uses = Collections.synchronizedList(new ArrayList<>());
        try (Camera camera = open(simulator.source())) {
            camera.addUseListener(uses::add);
            await("seen", () -> camera.health() instanceof DeviceHealth.Ready);
            assertThat(camera.inUse()).isFalse();
            CameraKit.Viewer first = new CameraKit.Viewer();
            CameraKit.Viewer second = new CameraKit.Viewer();
            try (Watch one = camera.watch(first);
                    Watch two = camera.watch(second)) {
                await("frames for both", () -> first.seen() > 3 && second.seen() > 3);
                assertThat(camera.inUse()).isTrue();
                one.close();
                int then = second.seen();
                await("the other goes on", () -> second.seen() > then + 3);
                assertThat(two).isNotNull();
            }
            int shown = second.seen();
            await("off", () -> !camera.inUse());
            assertThat(uses).containsExactly(true, false);
            assertThat(second.seen()).isEqualTo(shown);
            assertThat(camera.health().facts()).contains("off");
            assertThat(first.frames).allMatch(it -> it.width() == LIVE.width() && it.height() == LIVE.height());
        }
    }

    @Test
    void aSlowWatcherMissesFramesAndDelaysNobody() {
        CountDownLatch go = new CountDownLatch(1);
        List<Long> slow = Collections.synchronizedList(new ArrayList<>());
        CameraKit.Viewer quick = new CameraKit.Viewer();
        try (Camera camera = open(simulator.source());
                Watch one = camera.watch(frame -> {
                    slow.add(frame.number());
                    uninterruptibly(go);
                });
                Watch two = camera.watch(quick)) {
            await("frames", () -> quick.seen() > 10 && slow.size() == 1);
            long newest = quick.frames.getLast().number();
            go.countDown();
            await("the newest next", () -> slow.size() > 1);
            assertThat(slow.get(1)).isGreaterThanOrEqualTo(newest);
            assertThat(List.of(one, two)).hasSize(2);
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPulledCableIsNoticedAndTheCameraComesBackByItself() {
        CameraKit.Viewer viewer = new CameraKit.Viewer();
        try (Camera camera = open(simulator.source());
                Watch watch = camera.watch(viewer)) {
            await("frames", () -> viewer.seen() > 2);
            simulator.unplug();
            await("gone", () -> camera.health() instanceof DeviceHealth.NotConnected && viewer.lost == 1);
            assertThat(camera.inUse()).isFalse();
            assertThat(camera.snapshot(PATIENCE)).isInstanceOf(Snapshot.NotConnected.class);
            simulator.replug();
            int before = viewer.seen();
            await("back", () -> viewer.seen() > before + 2);
            await("well", () -> camera.health() instanceof DeviceHealth.Ready);
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void unpluggingIsNoticedWhileItIsOff() {
        try (Camera camera = open(simulator.source())) {
            await("there", () -> camera.health() instanceof DeviceHealth.Ready);
            simulator.unplug();
            await("gone", () -> camera.health() instanceof DeviceHealth.NotConnected);
            simulator.replug();
            await("there again", () -> camera.health() instanceof DeviceHealth.Ready);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FREEZE,camera.reason.frozen",
        "GARBAGE,camera.reason.unreadable",
    })
    void whatBreaksWhileItIsOnIsNamedAndOver(Behaviour broken, String reason) {
        CameraKit.Viewer viewer = new CameraKit.Viewer();
        try (Camera camera = open(simulator.source());
                Watch watch = camera.watch(viewer)) {
            await("frames", () -> viewer.seen() > 2);
            simulator.behave(broken);
            await(reason, () -> camera.health().reasons().equals(List.of(reason)));
            await("told", () -> viewer.lost == 1);
            simulator.behave(Behaviour.NORMAL);
            int before = viewer.seen();
            await("back", () -> viewer.seen() > before + 2);
            await("well", () -> camera.health() instanceof DeviceHealth.Ready);
            assertThat(watch).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"BUSY,camera.reason.busy", "GARBAGE,camera.reason.unreadable"})
    void aSnapshotThatCannotBeTakenEndsAtItsDeadline(Behaviour broken, String reason) {
        simulator.behave(broken);
        try (Camera camera = open(simulator.source())) {
            try (Watch watch = camera.watch(frame -> {})) {
                assertThat(camera.snapshot(Duration.ofSeconds(1))).isInstanceOf(Snapshot.NoPicture.class);
                await(reason, () -> camera.health().reasons().equals(List.of(reason)));
                assertThat(watch).isNotNull();
            }
            await("off", () -> !camera.inUse());
            assertThat(camera.health().reasons()).as("kept while off").containsExactly(reason);
        }
    }

    @Test
    void aCameraThatNeverBringsAFrameIsGivenUp() {
        simulator.behave(Behaviour.SILENT);
        CameraSettings.Timings quick = CameraKit.timings();
        CameraSettings settings = new CameraSettings(
                "test-camera",
                LIVE,
                LIVE,
                15,
                new CameraSettings.Timings(
                        Duration.ofMillis(1500),
                        quick.silence(),
                        quick.settle(),
                        quick.pause(),
                        quick.longestPause(),
                        quick.look()));
        try (Camera camera = PipeCamera.open(simulator.source(), settings, java.time.Clock.systemUTC())) {
            assertThat(camera.snapshot(Duration.ofSeconds(4))).isInstanceOf(Snapshot.NoPicture.class);
            await("named", () -> camera.health().reasons().equals(List.of("camera.reason.no-picture")));
        }
    }

    @Test
    void aSnapshotIsTakenInTheFinestModeWhileTheOthersGoOnWatching() {
        CameraKit.Viewer viewer = new CameraKit.Viewer();
        try (Camera camera = open(simulator.source(), STILL);
                Watch watch = camera.watch(viewer)) {
            await("frames", () -> viewer.seen() > 2);
            Instant asked = Instant.now();
            Frame picture = taken(camera.snapshot(PATIENCE));
            assertThat(new CameraMode(picture.width(), picture.height())).isEqualTo(STILL);
            assertThat(picture.capturedAt()).isAfter(asked);
            int before = viewer.seen();
            await("live again", () -> viewer.seen() > before + 2);
            assertThat(viewer.frames).allMatch(frame -> frame.width() == LIVE.width());
            assertThat(viewer.lost).isZero();
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void aSnapshotSwitchesTheCameraOnAndOffAgain() {
        try (Camera camera = open(simulator.source())) {
            Frame picture = taken(camera.snapshot(PATIENCE));
            assertThat(PictureQuality.of(picture).verdict()).isEqualTo(PictureQuality.Verdict.GOOD);
            await("off", () -> !camera.inUse());
        }
    }

    @Test
    void anInterruptCancelsASnapshotAtOnceAndStaysSet() throws Exception {
        simulator.behave(Behaviour.SILENT);
        AtomicReference<Snapshot> answer = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        try (Camera camera = open(simulator.source())) {
            Thread caller = Thread.ofVirtual().start(() -> {
                answer.set(camera.snapshot(PATIENCE));
                flag.set(Thread.currentThread().isInterrupted());
            });
            await("on", camera::inUse);
            caller.interrupt();
            assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
            assertThat(answer.get()).isInstanceOf(Snapshot.Cancelled.class);
            assertThat(flag.get()).isTrue();
            await("off", () -> !camera.inUse());
        }
    }

    @Test
    void closingEndsEverything() {
        CameraKit.Viewer viewer = new CameraKit.Viewer();
        Camera camera = open(simulator.source());
        camera.watch(viewer);
        await("frames", () -> viewer.seen() > 2);
        camera.close();
        assertThat(camera.inUse()).isFalse();
        int shown = viewer.seen();
        assertThat(camera.snapshot(Duration.ofMillis(50))).isNotInstanceOf(Snapshot.Taken.class);
        assertThat(viewer.seen()).isEqualTo(shown);
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        CameraKit.Viewer viewer = new CameraKit.Viewer();
        try (Camera camera = open(simulator.source());
                Watch bad = camera.watch(frame -> {
                    throw new IllegalStateException("broken screen");
                });
                Watch good = camera.watch(viewer)) {
            await("frames", () -> viewer.seen() > 3);
            assertThat(List.of(bad, good)).hasSize(2);
        }
    }

    @Test
    void aMissingProgramIsNamed() {
        CameraSource source = new CameraSource() {
            @Override
            public Optional<String> place() {
                return Optional.of("/dev/video0");
            }

            @Override
            public String describe() {
                return "auto";
            }

            @Override
            public List<String> command(String place, CameraMode mode, int framesPerSecond, int attempt) {
                return List.of("no-such-program-at-all");
            }

            @Override
            public List<String> modesCommand(String place) {
                return List.of("no-such-program-at-all");
            }
        };
        try (Camera camera = open(source);
                Watch watch = camera.watch(frame -> {})) {
            await("named", () -> camera.health().reasons().equals(List.of("camera.reason.program-missing")));
            assertThat(watch).isNotNull();
            assertThat(camera.modes(PATIENCE)).isEmpty();
        }
    }

    @Test
    void aCameraTellsItsModesFinestFirst() {
        try (Camera camera = open(simulator.source())) {
            assertThat(camera.modes(PATIENCE))
                    .startsWith(new CameraMode(3264, 2448))
                    .endsWith(new CameraMode(640, 480));
        }
    }

    private static Frame taken(Snapshot snapshot) {
        assertThat(snapshot).isInstanceOf(Snapshot.Taken.class);
        return ((Snapshot.Taken) snapshot).frame();
    }
}
