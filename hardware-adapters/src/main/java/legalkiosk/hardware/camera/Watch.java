package legalkiosk.hardware.camera;

/** Somebody watching a camera. Closing ends it; no frame is shown after {@link #close} returned, unless it is called by the listener. */
public interface Watch extends AutoCloseable {
    @Override
    void close();
}
