package legalkiosk.kiosk.ui.controls;

import java.util.Optional;
import javafx.scene.layout.HBox;
import legalkiosk.kiosk.ui.theme.Icons;

/** The buttons at the foot of a screen: one primary action, others beside it. */
public final class ActionButton {
    private ActionButton() {}

    /** The one action of a screen, filled. */
    public static Press primary(String icon, String label, Runnable action) {
        return button(Optional.of(icon), label, action).styled("primary");
    }

    /** Another way to go. */
    public static Press secondary(String label, Runnable action) {
        return button(Optional.empty(), label, action);
    }

    /** Another way to go, with an icon. */
    public static Press secondary(String icon, String label, Runnable action) {
        return button(Optional.of(icon), label, action);
    }

    /** Takes something away. */
    public static Press danger(String icon, String label, Runnable action) {
        return button(Optional.of(icon), label, action).styled("danger");
    }

    /** A smaller button inside a card. */
    public static Press small(String label, Runnable action) {
        return button(Optional.empty(), label, action).styled("small");
    }

    private static Press button(Optional<String> icon, String label, Runnable action) {
        HBox row = new HBox();
        row.getStyleClass().add("row");
        icon.ifPresent(name -> row.getChildren().add(Icons.icon(name)));
        row.getChildren().add(Words.words(label));
        return new Press(label, row, action, "button");
    }
}
