package legalkiosk.kiosk.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.health.DeviceHealth;

/** A camera in the hand of a test: shows a frame when the test says so. Screens are tested with it, never the driver. */
public final class StillCamera implements Camera {
    private final List<FrameListener> watching = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> users = new CopyOnWriteArrayList<>();

    /** A frame whose left half is red and whose right half is blue. */
    public static Frame halves(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.setAll(argb, i -> i % width < width / 2 ? 0xFFFF0000 : 0xFF0000FF);
        return Frame.owning(width, height, argb, Instant.EPOCH, 1);
    }

    public void show(Frame frame) {
        watching.forEach(listener -> listener.frame(frame));
    }

    public void lose() {
        watching.forEach(FrameListener::lost);
    }

    @Override
    public Watch watch(FrameListener listener) {
        watching.add(listener);
        users.forEach(user -> user.accept(inUse()));
        return () -> {
            watching.remove(listener);
            users.forEach(user -> user.accept(inUse()));
        };
    }

    @Override
    public Snapshot snapshot(Duration deadline) {
        return new Snapshot.NotConnected("no picture in tests");
    }

    @Override
    public List<CameraMode> modes(Duration deadline) {
        return List.of();
    }

    @Override
    public boolean inUse() {
        return !watching.isEmpty();
    }

    @Override
    public void addUseListener(Consumer<Boolean> listener) {
        users.add(listener);
    }

    @Override
    public DeviceHealth health() {
        return new DeviceHealth.Ready(Instant.EPOCH, "in a test's hand");
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        // Its health never changes.
    }

    @Override
    public void close() {
        watching.clear();
    }
}
