package legalkiosk.kiosk.ui.controls;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.theme.Icons;

/** A service to choose: icon, name, half a sentence. */
public final class Tile {
    private Tile() {}

    /** An ordinary tile; {@code tone} is one of action, red, green, gold. */
    public static Press tile(String icon, String tone, String name, String hint, Runnable action) {
        return make(Icons.chip(icon, tone), name, hint, action);
    }

    /** A filled tile for the service that most people come for. */
    public static Press headline(String icon, String name, String hint, Runnable action) {
        StackPane chip = Icons.square(Icons.icon(icon, "icon-on"), "chip", "chip-large", "chip-veil");
        return make(chip, name, hint, action).styled("headline");
    }

    private static Press make(StackPane chip, String name, String hint, Runnable action) {
        VBox stack = Words.stack(chip, Words.words(name, "name"), Words.words(hint, "hint"));
        return new Press(name + "，" + hint, stack, action, "tile");
    }
}
