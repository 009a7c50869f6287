package legalkiosk.kiosk.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Text that wraps and is never shortened. */
public final class Words {
    private Words() {}

    /** A label of these style classes. */
    public static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A short label that stays on one line, such as a time. */
    public static Label line(String text, String... styles) {
        Label label = words(text, styles);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Nodes under each other. */
    public static VBox stack(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("stack");
        return box;
    }

    /** Nodes beside each other; {@code wide} takes the room that is left. */
    public static HBox row(Node wide, Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("row");
        HBox.setHgrow(wide, Priority.ALWAYS);
        if (wide instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setMinWidth(0);
        }
        return box;
    }
}
