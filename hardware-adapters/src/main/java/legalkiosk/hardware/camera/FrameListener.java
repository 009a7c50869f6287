package legalkiosk.hardware.camera;

/** Who is shown a camera's frames, one at a time, always the newest, on a thread of this watch alone. */
@FunctionalInterface
public interface FrameListener {
    /** The newest frame. While this method works, further frames replace each other. */
    void frame(Frame frame);

    /** No frames come any more: the camera is gone or stuck. Frames may begin again by themselves. */
    default void lost() {}
}
