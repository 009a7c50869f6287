package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import legalkiosk.kiosk.ui.Toolkit;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.frame.Shell;

/** Somebody who sees only what stands on the screen, and can only press what is there. */
final class Onlooker {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000;
    private static final String BACK = "往上翻";
    private static final String FORTH = "往下翻";
    private final Shell shell;

    Onlooker(Shell shell) {
        this.shell = shell;
    }

    /** Everything that can be read now. */
    List<String> words() {
        return Toolkit.ask(() -> visible(shell).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    boolean reads(String part) {
        return words().stream().anyMatch(words -> words.contains(part));
    }

    /** Waits for words. */
    void await(String part) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!reads(part)) {
            assertThat(System.nanoTime())
                    .as(() -> "waited for " + part + ", saw " + words())
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Waits until words are gone. */
    void awaitNo(String part) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (reads(part)) {
            assertThat(System.nanoTime())
                    .as(() -> "waited for the end of " + part)
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Presses what has this name; false if it is not there or off. */
    boolean press(String name) {
        return Toolkit.ask(() -> {
            Optional<Press> found = visible(shell).stream()
                    .filter(Press.class::isInstance)
                    .map(Press.class::cast)
                    .filter(press -> name.equals(press.getAccessibleText()) && !press.isDisabled())
                    .findFirst();
            found.ifPresent(Press::press);
            return found.isPresent();
        });
    }

    /** Everything that can be read on this page and those that can be turned to, from the first on. */
    List<String> allWords() {
        turnBack();
        List<String> all = new ArrayList<>(words());
        while (press(FORTH)) {
            all.addAll(words());
        }
        return all;
    }

    /** Presses what has this name, wherever it is; false if it is nowhere or off. */
    boolean pressOnAnyPage(String name) {
        turnBack();
        boolean pressed = press(name);
        while (!pressed && press(FORTH)) {
            pressed = press(name);
        }
        return pressed;
    }

    /** Waits until words are gone from every page. */
    void awaitNoOnAnyPage(String part) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (allWords().stream().anyMatch(words -> words.contains(part))) {
            assertThat(System.nanoTime())
                    .as(() -> "waited for the end of " + part)
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void turnBack() {
        while (press(BACK)) {
            LockSupport.parkNanos(1);
        }
    }

    /** Ctrl+Alt and a key. */
    void chord(KeyCode key) {
        Toolkit.ask(() -> {
            Event.fireEvent(shell, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, true, false));
            return true;
        });
    }

    private static List<Node> visible(Node node) {
        List<Node> found = new ArrayList<>();
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> found.addAll(visible(child)));
            }
        }
        return found;
    }
}
