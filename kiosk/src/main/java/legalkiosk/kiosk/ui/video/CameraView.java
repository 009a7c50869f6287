package legalkiosk.kiosk.ui.video;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.controls.Words;

/** Watches a camera as long as it is on the screen, and says so in words while there is no picture. Toolkit thread. */
public final class CameraView extends StackPane {
    /** @param also shown each frame too, on the camera's thread */
    public CameraView(Texts texts, Camera camera, FrameView view, Consumer<Frame> also) {
        Label words = Words.words(texts.t("video.starting"), "video-words");
        words.visibleProperty().bind(view.empty());
        LiveView live = new LiveView(
                eyes -> {
                    words.setText(texts.t("video.starting"));
                    return camera.watch(new FrameListener() {
                        @Override
                        public void frame(Frame frame) {
                            eyes.frame(frame);
                            also.accept(frame);
                        }

                        @Override
                        public void lost() {
                            eyes.lost();
                            Platform.runLater(() -> words.setText(texts.t("video.lost")));
                        }
                    });
                },
                view);
        getStyleClass().add("camera-view");
        setMinSize(view.getMinWidth(), view.getMinHeight());
        setMaxSize(view.getMinWidth(), view.getMinHeight());
        getChildren().addAll(live, words);
    }
}
