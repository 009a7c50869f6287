package legalkiosk.hardware.documentcamera;

import java.time.Duration;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.health.DeviceHealth;

/**
 * A document camera (高拍仪): looks down at a table, finds the sheet on it and makes a page of it. All methods may be called from any
 * thread. Nothing it sees is kept: frames and pages are the caller's.
 */
public interface DocumentCamera {
    /** How its camera is doing; never blocks. */
    DeviceHealth health();

    /**
     * Shows the listener what lies on the table until the watch is closed: every frame at once, and a few times a second what was
     * seen in it. Waits for nothing; both are told on threads of this watch and must return quickly.
     */
    Watch watch(Listener listener);

    /**
     * Takes a picture in the camera's finest mode and makes a page of it. Blocks the calling thread (use a virtual one) until the
     * deadline at most, and half a second of work. Interrupting the thread cancels. Watches of this camera take the sheet as done:
     * it is not ready again until it was moved.
     */
    ScanOutcome scan(CleanMode mode, Duration deadline);

    /** Who watches the table. */
    interface Listener {
        /** The newest frame, to be shown. */
        void frame(Frame frame);

        /** What was seen; later than its frame, and not for every one. */
        void sight(Seen seen);

        /** No frames come any more; they may begin again by themselves. */
        void lost();
    }

    /**
     * What was seen in one frame.
     *
     * @param width of the frame that the outline's corners belong to
     * @param height the same
     */
    record Seen(Sight sight, int width, int height) {}
}
