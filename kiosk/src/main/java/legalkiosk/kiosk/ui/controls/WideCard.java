package legalkiosk.kiosk.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.theme.Icons;

/** A line of a list, or a card across the page, that leads on. */
public final class WideCard {
    private WideCard() {}

    /** An icon, a name, a hint, and an arrow. */
    public static Press card(Node picture, String name, Optional<String> hint, Runnable action) {
        VBox stack = Words.stack(Words.words(name, "name"));
        hint.ifPresent(text -> stack.getChildren().add(Words.words(text, "hint")));
        HBox row = Words.row(stack, picture, stack, Icons.icon("chevron-right"));
        return new Press(name + hint.map(text -> "，" + text).orElse(""), row, action, "wide");
    }

    /** A picture and a name and no arrow, for grids of many. */
    public static Press plain(Node picture, String name, Runnable action) {
        VBox stack = Words.stack(Words.words(name, "name"));
        HBox row = Words.row(stack, picture, stack);
        return new Press(name, row, action, "wide", "plain");
    }

    /** The same with half a sentence below the name. */
    public static Press plain(Node picture, String name, String hint, Runnable action) {
        VBox stack = Words.stack(Words.words(name, "name"), Words.words(hint, "hint"));
        HBox row = Words.row(stack, picture, stack);
        return new Press(name + "，" + hint, row, action, "wide", "plain");
    }

    /** Something to tick off: a picture, a name, why, and whether it is ticked. */
    public static Press tick(Node picture, String name, String hint, boolean ticked, String state, Runnable action) {
        VBox stack = Words.stack(Words.words(name, "name"), Words.words(hint, "hint"));
        HBox row = Words.row(
                stack,
                picture,
                stack,
                Icons.icon(ticked ? "check-square" : "square", "icon-large", ticked ? "icon-green" : "icon-soft"));
        Press press = new Press(name + "，" + state + "，" + hint, row, action, "wide");
        return ticked ? press.styled("tinted") : press;
    }

    /** The same without a picture. */
    public static Press card(String name, Optional<String> hint, Runnable action) {
        VBox stack = Words.stack(Words.words(name, "name"));
        hint.ifPresent(text -> stack.getChildren().add(Words.words(text, "hint")));
        HBox row = Words.row(stack, stack, Icons.icon("chevron-right"));
        return new Press(name + hint.map(text -> "，" + text).orElse(""), row, action, "wide");
    }
}
