package legalkiosk.kiosk.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import legalkiosk.hardware.scanner.wedge.WedgeBursts;
import legalkiosk.hardware.scanner.wedge.WedgeBursts.Verdict;
import legalkiosk.hardware.scanner.wedge.WedgeScanner;

/**
 * Stands between the keyboard and the screen where a scanner plays a keyboard: every key waits here until it is clear that a person
 * pressed it. A scanner's keys never reach the screen. Toolkit thread only.
 */
final class WedgeKeys {
    private final WedgeScanner scanner;
    private final List<KeyEvent> held = new ArrayList<>();
    private final PauseTransition pause = new PauseTransition(Duration.millis(WedgeBursts.PAUSE.toMillis() + 5.0));
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean releasing;

    private WedgeKeys(WedgeScanner scanner) {
        this.scanner = scanner;
        pause.setOnFinished(event -> paused());
    }

    /** Begins as soon as the node is in a scene. */
    static void listen(Node node, WedgeScanner scanner) {
        EventHandler<KeyEvent> filter = new WedgeKeys(scanner)::key;
        node.sceneProperty()
                .subscribe(scene ->
                        Optional.ofNullable(scene).ifPresent(there -> there.addEventFilter(KeyEvent.ANY, filter)));
    }

    private void key(KeyEvent event) {
        if (releasing) {
            return;
        }
        event.consume();
        held.add(event);
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            scanner.character(event.getCharacter());
        } else {
            down.remove(event.getCode());
        }
        pause.playFromStart();
    }

    private void pressed(KeyEvent event) {
        long now = System.nanoTime();
        if (!down.add(event.getCode())) {
            scanner.repeated(now);
        } else if (!event.getCode().isModifierKey()) {
            Optional<Verdict> before = scanner.key(now);
            if (before.isPresent()) {
                held.removeLast();
                judge(before.get());
                held.add(event);
            }
        }
    }

    private void paused() {
        scanner.paused(System.nanoTime()).ifPresentOrElse(this::judge, () -> {
            if (!scanner.holding()) {
                judge(new Verdict.Person());
            }
        });
    }

    private void judge(Verdict verdict) {
        List<KeyEvent> judged = List.copyOf(held);
        held.clear();
        if (verdict instanceof Verdict.Person) {
            releasing = true;
            try {
                judged.forEach(WedgeKeys::release);
            } finally {
                releasing = false;
            }
        }
    }

    /** To whatever has the keyboard now. */
    private static void release(KeyEvent event) {
        if (event.getSource() instanceof Scene scene) {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            Event.fireEvent(target, event.copyFor(scene, target));
        }
    }
}
