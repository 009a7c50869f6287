package legalkiosk.kiosk.ui.video;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.controls.Words;

/** Watches a camera as long as it is on the screen, and says so in words while there is no picture. Toolkit thread. */
public final class CameraView extends StackPane {
    private final Texts texts;
    private final Camera camera;
    private final FrameView view;
    private final Consumer<Frame> also;
    private final Label words;
    private Optional<Watch> watch = Optional.empty();

    /** @param also shown each frame too, on the camera's thread */
    public CameraView(Texts texts, Camera camera, FrameView view, Consumer<Frame> also) {
        this.texts = texts;
        this.camera = camera;
        this.view = view;
        this.also = also;
        this.words = Words.words(texts.t("video.starting"), "video-words");
        words.visibleProperty().bind(view.empty());
        getStyleClass().add("camera-view");
        setMinSize(view.getMinWidth(), view.getMinHeight());
        setMaxSize(view.getMinWidth(), view.getMinHeight());
        getChildren().addAll(view, words);
        // A page that is built again takes this view out and puts it back in one go: the camera stays on.
        sceneProperty().subscribe(scene -> Platform.runLater(this::watchOrNot));
    }

    private void watchOrNot() {
        boolean seen = getScene() != null;
        if (seen && watch.isEmpty()) {
            words.setText(texts.t("video.starting"));
            watch = Optional.of(camera.watch(new Eyes()));
        } else if (!seen && watch.isPresent()) {
            watch.get().close();
            watch = Optional.empty();
            view.clear();
        }
    }

    /** Frames find their own way to the toolkit. */
    private final class Eyes implements FrameListener {
        @Override
        public void frame(Frame frame) {
            view.show(frame);
            also.accept(frame);
        }

        @Override
        public void lost() {
            view.clear();
            Platform.runLater(() -> words.setText(texts.t("video.lost")));
        }
    }
}
