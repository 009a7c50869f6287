package legalkiosk.kiosk.app;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import legalkiosk.kiosk.ui.frame.Shell;

/**
 * The window of a terminal in service: covers the screen, cannot be left, and comes back when something pushes it aside. It needs no
 * window manager and does not trust one: undecorated, with the screen's bounds and full screen at once. Toolkit thread only.
 */
final class KioskWindow {
    private static final double TICK_SECONDS = 5;

    /** A frame is drawn on another thread while the next one is laid out. */
    private static final int FRAMES_UNTIL_DRAWN = 2;

    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Scene scene;
    private Runnable tick = () -> {};

    /** @param pointer whether a mouse pointer shows */
    KioskWindow(Parent root, boolean pointer) {
        this.scene = new Scene(root);
        if (!pointer) {
            scene.setCursor(Cursor.NONE);
        }
        stage.setScene(scene);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, WindowEvent::consume);
        Platform.setImplicitExit(false);
        stage.fullScreenProperty().subscribe(full -> later(!full));
        stage.iconifiedProperty().subscribe(this::later);
        stage.focusedProperty().subscribe(focused -> later(!focused));
        Screen.getScreens().subscribe(() -> later(true));
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(TICK_SECONDS), event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    /** @param drawn told once, when the first screen has been drawn */
    void open(Runnable drawn) {
        place();
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames > FRAMES_UNTIL_DRAWN) {
                    stop();
                    cover();
                    drawn.run();
                }
            }
        }.start();
    }

    /** Another one takes the place of what is shown. */
    void put(Shell next) {
        tick = next::tick;
        scene.setRoot(next);
    }

    /** What took the focus may do so without an event, so the window also looks by itself. */
    private void tick() {
        tick.run();
        later(!stage.isFocused() || !covers());
    }

    /** Whether a picture covers the screen. */
    static boolean fits(FirstPicture picture) {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        return picture.width() == bounds.getWidth() && picture.height() == bounds.getHeight();
    }

    private void later(boolean wrong) {
        if (wrong && stage.isShowing()) {
            Platform.runLater(this::cover);
        }
    }

    private boolean covers() {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        return stage.isFullScreen()
                && !stage.isIconified()
                && stage.getWidth() == bounds.getWidth()
                && stage.getHeight() == bounds.getHeight();
    }

    private void cover() {
        place();
        stage.setIconified(false);
        stage.setFullScreen(true);
        stage.toFront();
        if (stage.isShowing()) {
            stage.requestFocus();
        }
    }

    private void place() {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }
}
