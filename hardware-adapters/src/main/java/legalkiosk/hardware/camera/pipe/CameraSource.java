package legalkiosk.hardware.camera.pipe;

import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.CameraMode;

/** Which program brings a camera's pictures, and whether the camera is plugged in. Any thread. */
public interface CameraSource {
    /** Where the camera is plugged in right now; empty when it is not. A look at files: takes a millisecond. */
    Optional<String> place();

    /** Which camera is meant, for the technician. English. */
    String describe();

    /**
     * The program that switches the camera on and writes YUV4MPEG2 to its standard output until it is killed.
     *
     * @param attempt 0 first; grows by one with each start that brought no frame, so that another way may be tried
     */
    List<String> command(String place, CameraMode mode, int framesPerSecond, int attempt);

    /** The program that tells the camera's modes on its standard error, as ffmpeg's {@code -list_formats all} does, and ends. */
    List<String> modesCommand(String place);
}
