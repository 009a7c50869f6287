package legalkiosk.kiosk.ui.dock;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import legalkiosk.kiosk.ui.frame.Shell;

/** The terminal's screen, scaled to fit, with the dock beside it. */
public final class DockWindow {
    private static final double STRIP = 250;
    private static final double MARGIN = 90;
    private static final double LONG = 1920;
    private static final double SHORT = 1080;
    private final Stage stage = new Stage();

    /** @param closed told when the window is closed */
    public DockWindow(String title, Shell shell, List<DockGroup> groups, Runnable closed) {
        boolean landscape = shell.look().landscape();
        double width = landscape ? LONG : SHORT;
        double height = landscape ? SHORT : LONG;
        shell.setMinSize(width, height);
        shell.setMaxSize(width, height);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double scale = Math.min((room.getHeight() - MARGIN) / height, (room.getWidth() - STRIP - MARGIN) / width);
        shell.getTransforms().add(new Scale(scale, scale));
        ScrollPane strip = strip(groups);
        strip.setPrefHeight(height * scale);
        HBox all = new HBox(new Group(shell), strip);
        stage.setTitle(title);
        stage.setScene(new Scene(all));
        stage.setResizable(false);
        stage.setOnHidden(event -> closed.run());
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> shell.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    public void open() {
        stage.show();
    }

    public void close() {
        stage.close();
    }

    /** The screen as it is now, in full size. */
    public static WritableImage picture(Shell shell) {
        javafx.scene.SnapshotParameters whole = new javafx.scene.SnapshotParameters();
        double back = 1 / shell.getTransforms().getFirst().getMxx();
        whole.setTransform(new Scale(back, back));
        return shell.snapshot(whole, null);
    }

    /** The strip alone. */
    public static ScrollPane strip(List<DockGroup> groups) {
        VBox strip = new VBox(6);
        strip.setPadding(new Insets(12));
        for (DockGroup group : groups) {
            Label title = new Label(group.title());
            title.setStyle("-fx-font-weight: bold; -fx-padding: 10 0 0 0");
            strip.getChildren().add(title);
            for (DockGroup.Knob knob : group.knobs()) {
                Button button = new Button(knob.label());
                button.setMaxWidth(Double.MAX_VALUE);
                button.setFocusTraversable(false);
                button.setOnAction(event -> knob.action().run());
                strip.getChildren().add(button);
            }
        }
        ScrollPane scroll = new ScrollPane(strip);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(STRIP);
        return scroll;
    }
}
