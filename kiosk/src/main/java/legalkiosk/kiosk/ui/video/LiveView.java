package legalkiosk.kiosk.ui.video;

import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;

/** Shows the frames of some source as long as it is on the screen. Toolkit thread; frames come on any. */
public final class LiveView extends StackPane {
    private final Function<FrameListener, Watch> source;
    private final FrameView view;
    private Optional<Watch> watch = Optional.empty();

    /** @param source shows its frames to a listener until the watch is closed */
    public LiveView(Function<FrameListener, Watch> source, FrameView view) {
        this.source = source;
        this.view = view;
        setMinSize(view.getMinWidth(), view.getMinHeight());
        setMaxSize(view.getMinWidth(), view.getMinHeight());
        getChildren().add(view);
        // A page that is built again takes this view out and puts it back in one go: it goes on watching.
        sceneProperty().subscribe(scene -> Platform.runLater(this::watchOrNot));
    }

    private void watchOrNot() {
        boolean seen = getScene() != null;
        if (seen && watch.isEmpty()) {
            watch = Optional.of(source.apply(new Eyes()));
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
        }

        @Override
        public void lost() {
            view.clear();
        }
    }
}
