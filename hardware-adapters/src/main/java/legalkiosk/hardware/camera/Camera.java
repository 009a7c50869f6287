package legalkiosk.hardware.camera;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import legalkiosk.hardware.Device;

/**
 * A camera (摄像头). It is on only while somebody watches or a snapshot is being taken, notices when it is unplugged, and comes back
 * by itself. All methods may be called from any thread.
 */
public interface Camera extends Device {
    /**
     * Shows the listener every new frame until the watch is closed; waits for nothing. The camera may be missing: frames come as
     * soon as it is there. Any number may watch at the same time; one that is slow misses frames and delays nobody.
     */
    Watch watch(FrameListener listener);

    /**
     * Takes one picture in the camera's finest configured mode, captured after this call. Blocks the calling thread (use a virtual
     * one) until the deadline at most. Interrupting the thread cancels: the answer is {@link Snapshot.Cancelled} and the interrupt
     * flag stays set. Those who watch may see the picture stand still meanwhile.
     */
    Snapshot snapshot(Duration deadline);

    /**
     * The modes that the camera says it has; empty when it is not there, is on, or doesn't tell by the deadline. Blocks; can be
     * interrupted.
     */
    List<CameraMode> modes(Duration deadline);

    /** True from before the camera is switched on until it is certainly off; whoever stands in front of it must see that. */
    boolean inUse();

    /** Calls the listener when {@link #inUse} changes, on the driver's thread; it must return quickly and must not throw. */
    void addUseListener(Consumer<Boolean> listener);

    /** Ends all watches, switches the camera off and ends the driver's threads. */
    @Override
    void close();
}
