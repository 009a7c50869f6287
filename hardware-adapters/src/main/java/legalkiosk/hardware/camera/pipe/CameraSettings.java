package legalkiosk.hardware.camera.pipe;

import java.time.Duration;
import legalkiosk.hardware.camera.CameraMode;

/**
 * How a camera is used.
 *
 * @param name short, for logs and threads: {@code face-camera}
 * @param live the mode in which it is watched
 * @param still the mode of snapshots; when it is another than {@code live}, the camera is switched over for each snapshot
 * @param framesPerSecond while it is watched
 */
public record CameraSettings(String name, CameraMode live, CameraMode still, int framesPerSecond, Timings timings) {
    /** As it serves in the halls. */
    public static CameraSettings inService(String name, CameraMode live, CameraMode still, int framesPerSecond) {
        return new CameraSettings(name, live, still, framesPerSecond, Timings.inService());
    }

    /**
     * What the driver's patience is.
     *
     * @param first until the first frame after the camera was switched on; slow cameras need seconds
     * @param silence between two frames; then the program is killed and started again
     * @param settle after the first frame, until exposure and white balance have found themselves and a snapshot is worth taking
     * @param pause before the program is started again; doubles up to {@code longestPause}
     * @param look how often it is looked whether the camera is plugged in
     */
    public record Timings(
            Duration first, Duration silence, Duration settle, Duration pause, Duration longestPause, Duration look) {
        static Timings inService() {
            return new Timings(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(600),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1));
        }
    }
}
