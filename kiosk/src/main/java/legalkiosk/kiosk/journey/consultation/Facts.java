package legalkiosk.kiosk.journey.consultation;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** A line with its icon, for what is being done. */
public final class Facts {
    private Facts() {}

    /** One line; {@code tone} is one of action, red, green, gold, soft. */
    public static HBox line(String icon, String tone, String words) {
        Label text = Words.words(words, "text-body");
        HBox row = Words.row(text, Icons.icon(icon, "icon-" + tone), text);
        row.getStyleClass().setAll("row-top");
        return row;
    }
}
