package legalkiosk.hardware.camera.webcam;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.sarxos.webcam.Webcam;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.pipe.CameraSettings;
import legalkiosk.hardware.camera.pipe.PipeCamera;
import legalkiosk.hardware.simulator.camera.Scene;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through the library itself, as its users do. */
class CameraWebcamDriverTest {
    @TempDir
    private Path folder;

    @Test
    void webcamCaptureTakesPicturesThroughTheOneOwnerOfTheCamera() {
        CameraMode mode = new CameraMode(160, 120);
        SimulatedCamera simulator = SimulatedCamera.plugIn(folder.resolve("face"), Scene.PERSON);
        try (Camera camera = PipeCamera.open(
                simulator.source(), CameraSettings.inService("test-camera", mode, mode, 15), Clock.systemUTC())) {
            Webcam.setDriver(new CameraWebcamDriver(Map.of("face", camera), mode));
            List<Webcam> webcams = Webcam.getWebcams();
            assertThat(webcams).extracting(Webcam::getName).containsExactly("face");
            Webcam webcam = webcams.getFirst();
            webcam.setCustomViewSizes(new Dimension(160, 120));
            webcam.setViewSize(new Dimension(160, 120));
            assertThat(camera.inUse()).isFalse();
            webcam.open();
            BufferedImage image = webcam.getImage();
            assertThat(image.getWidth()).isEqualTo(160);
            assertThat(image.getRGB(80, 55)).as("a face in the middle").isNotEqualTo(image.getRGB(2, 2));
            assertThat(camera.inUse()).isTrue();
            webcam.close();
            long until = System.nanoTime() + 20_000_000_000L;
            while (camera.inUse()) {
                assertThat(System.nanoTime()).isLessThan(until);
                LockSupport.parkNanos(5_000_000);
            }
        } finally {
            Webcam.resetDriver();
        }
    }
}
