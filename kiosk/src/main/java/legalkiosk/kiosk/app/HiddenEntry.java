package legalkiosk.kiosk.app;

import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The way into maintenance mode that no citizen finds by chance: five seconds with a finger on the upper left corner, or Ctrl+Alt+M
 * on a keyboard. What it leads to asks for number, PIN and code. Toolkit thread only.
 */
final class HiddenEntry {
    private static final double CORNER = 200;
    static final Duration HELD = Duration.seconds(5);
    private static final KeyCombination CHORD =
            new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN, KeyCombination.ALT_DOWN);

    /** @param hold how long the finger must stay */
    HiddenEntry(Region shell, Duration hold, Runnable open) {
        PauseTransition held = new PauseTransition(hold);
        held.setOnFinished(event -> open.run());
        shell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (inCorner(event)) {
                held.playFromStart();
            }
        });
        shell.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!inCorner(event)) {
                held.stop();
            }
        });
        shell.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> held.stop());
        shell.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (CHORD.match(event)) {
                event.consume();
                open.run();
            }
        });
    }

    private static boolean inCorner(MouseEvent event) {
        return event.getX() < CORNER && event.getY() < CORNER;
    }
}
