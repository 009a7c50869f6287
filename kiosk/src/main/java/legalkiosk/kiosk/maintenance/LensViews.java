package legalkiosk.kiosk.maintenance;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.video.CameraView;
import legalkiosk.kiosk.ui.video.FrameView;

/**
 * The living picture of a camera under test, with its figures, so that a lens can be wiped and turned until they are good. Built
 * once a camera: the card around it is built again at every change.
 */
final class LensViews {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    /** Measuring every frame would cost more than drawing it. */
    private static final int MEASURED = 5;

    private final Kit kit;
    private final Map<String, Lens> views = new HashMap<>();

    /** The picture, and the figures of what it shows. */
    record Lens(Region picture, Region figures) {}

    LensViews(Kit kit) {
        this.kit = kit;
    }

    /** The picture of a part's camera. */
    Lens of(String part, Camera camera) {
        return views.computeIfAbsent(part, any -> view(camera, part.equals(Parts.FACE_CAMERA)));
    }

    private Lens view(Camera camera, boolean mirrored) {
        Label figures = Words.words(kit.t("maintenance.lens.none"), "text-note");
        AtomicInteger count = new AtomicInteger();
        CameraView view = new CameraView(kit.texts(), camera, new FrameView(WIDTH, HEIGHT, mirrored), frame -> {
            if (count.getAndIncrement() % MEASURED == 0) {
                tell(frame, figures);
            }
        });
        return new Lens(view, figures);
    }

    private void tell(Frame frame, Label figures) {
        PictureQuality quality = PictureQuality.of(frame);
        String words =
                kit.t("maintenance.lens.figures", Math.round(quality.sharpness()), Math.round(quality.brightness()));
        Platform.runLater(() -> figures.setText(words));
    }
}
