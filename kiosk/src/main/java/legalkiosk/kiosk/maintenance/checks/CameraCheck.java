package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth.Grade;
import org.jspecify.annotations.Nullable;

/** Watches a camera for a while, so that a technician can wipe and turn its lens, and judges the last picture. */
public final class CameraCheck implements Check {
    /** Also the time a camera has to give its first picture. */
    private static final Duration SHOWN = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Camera camera;
    private final Duration shown;

    public CameraCheck(Camera camera) {
        this(camera, SHOWN);
    }

    CameraCheck(Camera camera, Duration shown) {
        this.camera = camera;
        this.shown = shown;
    }

    @Override
    public Optional<Camera> camera() {
        return Optional.of(camera);
    }

    @Override
    public List<Finding> run() {
        AtomicReference<@Nullable Frame> last = new AtomicReference<>();
        try (Watch watch = camera.watch(last::set)) {
            long until = System.nanoTime() + shown.toNanos();
            CountDownLatch never = new CountDownLatch(1);
            while (System.nanoTime() < until && !(camera.health() instanceof DeviceHealth.NotConnected)) {
                var _ = never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        DeviceHealth health = camera.health();
        return switch (health) {
            case DeviceHealth.NotConnected away ->
                List.of(new Finding(Grade.OUT, "maintenance.camera.gone", List.of(), away.facts()));
            case DeviceHealth.NeedsAttention attention ->
                attention.reasons().stream()
                        .map(reason -> new Finding(
                                Grade.OUT,
                                "maintenance.camera." + reason.substring(reason.lastIndexOf('.') + 1),
                                List.of(),
                                attention.facts()))
                        .toList();
            case DeviceHealth.Ready ready -> List.of(judged(last.get()));
            case DeviceHealth.Busy busy -> List.of(judged(last.get()));
        };
    }

    private static Finding judged(@Nullable Frame frame) {
        if (frame == null) {
            return new Finding(Grade.OUT, "maintenance.camera.no-picture", List.of(), "");
        }
        PictureQuality quality = PictureQuality.of(frame);
        String facts = String.format(
                Locale.ROOT,
                "%dx%d, sharpness %.0f, brightness %.0f",
                frame.width(),
                frame.height(),
                quality.sharpness(),
                quality.brightness());
        return switch (quality.verdict()) {
            case GOOD -> new Finding(Grade.FINE, "maintenance.camera.good", List.of(), facts);
            case BLACK -> new Finding(Grade.OUT, "maintenance.camera.black", List.of(), facts);
            case TOO_DARK -> new Finding(Grade.LOOK, "maintenance.camera.too-dark", List.of(), facts);
            case TOO_BRIGHT -> new Finding(Grade.LOOK, "maintenance.camera.too-bright", List.of(), facts);
            case BLURRED -> new Finding(Grade.LOOK, "maintenance.camera.blurred", List.of(), facts);
        };
    }
}
