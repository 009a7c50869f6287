package legalkiosk.kiosk.ui.controls;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Anything that can be pressed: by a finger (which arrives as a mouse on Linux), Enter or Space. Unlike a toolkit button its content
 * wraps and makes it taller, so that large type is never cut off. No hover: on a touch screen it would stick.
 */
public class Press extends StackPane {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private final Runnable action;

    /** A pressable thing with an accessible name; {@code action} runs on the toolkit's thread. */
    public Press(String accessibleName, Node content, Runnable action, String... styles) {
        super(content);
        this.action = action;
        getStyleClass().add("press");
        getStyleClass().addAll(styles);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(accessibleName);
        content.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> arm(event.getButton() == MouseButton.PRIMARY));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> arm(contains(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Does what a press does. */
    public final void press() {
        if (!isDisabled()) {
            action.run();
        }
    }

    /** Leaves the thing visible, but nothing happens on a press. */
    public final Press off(boolean off) {
        setDisable(off);
        return this;
    }

    /** Adds style classes. */
    public final Press styled(String... styles) {
        getStyleClass().addAll(styles);
        return this;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            press();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }

    private void arm(boolean on) {
        pseudoClassStateChanged(ARMED, on && !isDisabled());
    }

    private void released(MouseEvent event) {
        arm(false);
        if (event.getButton() == MouseButton.PRIMARY && contains(event.getX(), event.getY())) {
            requestFocus();
            press();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            press();
        }
    }
}
