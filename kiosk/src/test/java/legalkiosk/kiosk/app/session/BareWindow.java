package legalkiosk.kiosk.app.session;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** What JavaFX alone needs to show a window over the whole screen with one label: the yardstick for the kiosk's start. */
final class BareWindow {
    private BareWindow() {}

    public static void main(String... arguments) {
        Platform.startup(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(new StackPane(new Label("点这里开始"))));
            Rectangle2D bounds = Screen.getPrimary().getBounds();
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
            stage.show();
            if (arguments.length > 0) {
                Platform.runLater(() -> Platform.runLater(() -> System.exit(0)));
            }
        });
    }
}
