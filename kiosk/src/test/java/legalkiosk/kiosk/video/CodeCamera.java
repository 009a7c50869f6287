package legalkiosk.kiosk.video;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.health.DeviceHealth;

/** A picture source for measuring: every picture carries the millisecond at which it was drawn, as {@link Code}. */
final class CodeCamera implements Camera {
    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final ScheduledExecutorService beat = Executors.newScheduledThreadPool(1);

    CodeCamera(int width, int height, int framesPerSecond) {
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
    }

    @Override
    public Watch watch(FrameListener listener) {
        long[] number = new long[1];
        var drawing = beat.scheduleAtFixedRate(
                () -> listener.frame(draw(number[0]++)), 0, 1_000_000 / framesPerSecond, TimeUnit.MICROSECONDS);
        return () -> drawing.cancel(false);
    }

    private Frame draw(long number) {
        Instant now = Instant.now();
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFF405060);
        Code.draw(pixels, width, height, now.toEpochMilli());
        return Frame.owning(width, height, pixels, now, number);
    }

    @Override
    public Snapshot snapshot(Duration deadline) {
        return new Snapshot.Taken(draw(0));
    }

    @Override
    public List<CameraMode> modes(Duration deadline) {
        return List.of(new CameraMode(width, height));
    }

    @Override
    public boolean inUse() {
        return true;
    }

    @Override
    public void addUseListener(Consumer<Boolean> listener) {}

    @Override
    public DeviceHealth health() {
        return new DeviceHealth.Ready(Instant.EPOCH, "");
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {}

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
