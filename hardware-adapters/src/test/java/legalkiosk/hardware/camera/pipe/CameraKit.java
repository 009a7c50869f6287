package legalkiosk.hardware.camera.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;

/** What tests of the camera driver share. */
final class CameraKit {
    static final CameraMode LIVE = new CameraMode(160, 120);
    static final CameraMode STILL = new CameraMode(320, 240);
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private CameraKit() {}

    /** Quick to notice, patient with a program that starts on a busy machine. */
    static CameraSettings.Timings timings() {
        return new CameraSettings.Timings(
                Duration.ofSeconds(20),
                Duration.ofMillis(1200),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMillis(50));
    }

    static Camera open(CameraSource source) {
        return open(source, LIVE);
    }

    static Camera open(CameraSource source, CameraMode still) {
        return PipeCamera.open(
                source, new CameraSettings("test-camera", LIVE, still, 15, timings()), Clock.systemUTC());
    }

    static void await(String what, BooleanSupplier wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Remembers all it was shown. */
    static final class Viewer implements FrameListener {
        final List<Frame> frames = Collections.synchronizedList(new ArrayList<>());
        volatile int lost;

        @Override
        public void frame(Frame frame) {
            frames.add(frame);
        }

        @Override
        public void lost() {
            lost++;
        }

        int seen() {
            return frames.size();
        }
    }
}
