package legalkiosk.hardware.camera.webcam;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;

/** A driver for {@code Webcam.setDriver} that lists the cameras it was given. Closing a device does not close its camera. Any thread. */
public final class CameraWebcamDriver implements WebcamDriver {
    private final List<WebcamDevice> devices;

    /**
     * @param cameras by the name that webcam-capture shows
     * @param mode in which they are watched
     */
    public CameraWebcamDriver(Map<String, Camera> cameras, CameraMode mode) {
        Dimension size = new Dimension(mode.width(), mode.height());
        this.devices = cameras.entrySet().stream()
                .<WebcamDevice>map(it -> new CameraWebcamDevice(it.getKey(), it.getValue(), size))
                .toList();
    }

    @Override
    public List<WebcamDevice> getDevices() {
        return devices;
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }
}
