package legalkiosk.kiosk.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.theme.Icons;

/** Cards that are read, not pressed. */
public final class Cards {
    private Cards() {}

    /** A white card with these things under each other. */
    public static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    /** A heading and a sentence. */
    public static VBox info(String heading, String text) {
        return card(Words.words(heading, "text-strong"), Words.words(text, "text-soft"));
    }

    /** Something to know: an icon, a heading and a sentence on a tint. Tone: tint, gold, red or green. */
    public static VBox notice(String tone, String icon, String heading, String text) {
        String colour = tone.equals("tint") ? "action" : tone;
        VBox lines = new VBox(Words.words(heading, "text-strong"), Words.words(text, "text-body"));
        lines.getStyleClass().add("lines");
        return toned(tone, row(Icons.icon(icon, "icon-large", "icon-" + colour), lines));
    }

    /** Something to know in one sentence. */
    public static VBox notice(String tone, String icon, String text) {
        String colour = tone.equals("tint") ? "action" : tone;
        VBox card = toned(tone, row(Icons.icon(icon, "icon-" + colour), Words.words(text, "text-body")));
        card.getStyleClass().add("tight");
        return card;
    }

    /** A card on a tint. */
    public static VBox toned(String tone, Node... nodes) {
        VBox card = card(nodes);
        card.getStyleClass().add(tone);
        return card;
    }

    /** One of the first three steps. */
    public static HBox step(int number, String title, String text) {
        StackPane disc = Icons.square(Words.line(String.valueOf(number)), "number");
        VBox lines = new VBox(Words.words(title, "text-strong"), Words.words(text, "text-note"));
        HBox row = row(disc, lines);
        row.getStyleClass().setAll("row-top");
        return row;
    }

    /** A name and its value, for summaries. */
    public static HBox fact(String name, String value) {
        Label left = Words.line(name, "text-soft");
        HBox row = row(left, Words.words(value, "text-strong"));
        row.getStyleClass().setAll("row-top");
        return row;
    }

    private static HBox row(Node left, javafx.scene.layout.Region wide) {
        HBox row = new HBox(left, wide);
        row.getStyleClass().add("row-wide");
        HBox.setHgrow(wide, Priority.ALWAYS);
        wide.setMaxWidth(Double.MAX_VALUE);
        wide.setMinWidth(0);
        return row;
    }
}
