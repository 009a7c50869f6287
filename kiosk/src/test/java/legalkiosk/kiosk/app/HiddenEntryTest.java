package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import legalkiosk.kiosk.ui.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HiddenEntryTest {
    private static final Duration HOLD = Duration.millis(300);
    private final Semaphore opened = new Semaphore(0);
    private Region shell = new Pane();

    @BeforeEach
    void show() throws Exception {
        Toolkit.start();
        shell = Toolkit.ask(() -> {
            Pane pane = new Pane();
            new HiddenEntry(pane, HOLD, opened::release);
            return pane;
        });
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        fire(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    private void fire(Event event) {
        Toolkit.ask(() -> {
            Event.fireEvent(shell, event);
            return true;
        });
    }

    private boolean opens() throws InterruptedException {
        return opened.tryAcquire((long) HOLD.toMillis() * 3, TimeUnit.MILLISECONDS);
    }

    @Test
    void aFingerThatStaysOnTheCornerOpensIt() throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, 40, 40);
        mouse(MouseEvent.MOUSE_DRAGGED, 60, 50);
        assertThat(opens()).isTrue();
    }

    @Test
    void aTapDoesNot() throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, 40, 40);
        mouse(MouseEvent.MOUSE_RELEASED, 40, 40);
        assertThat(opens()).isFalse();
    }

    @Test
    void aFingerThatSlidesAwayDoesNot() throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, 40, 40);
        mouse(MouseEvent.MOUSE_DRAGGED, 400, 40);
        assertThat(opens()).isFalse();
    }

    @Test
    void aFingerElsewhereDoesNot() throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, 400, 400);
        assertThat(opens()).isFalse();
    }

    @Test
    void theKeyboardHasItsChord() throws Exception {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, true, false, false));
        assertThat(opened.tryAcquire()).isFalse();
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, true, true, false));
        assertThat(opens()).isTrue();
    }
}
