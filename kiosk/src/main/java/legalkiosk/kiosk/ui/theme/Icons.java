package legalkiosk.kiosk.ui.theme;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons by their name on feathericons.com; the style sheet gives size and colour. */
public final class Icons {
    private Icons() {}

    /** An icon such as {@code home}; {@link IllegalArgumentException} for a name that Feather does not have. */
    public static FontIcon icon(String name, String... styles) {
        FontIcon icon = new FontIcon(Feather.findByDescription("fth-" + name));
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** True when Feather has an icon of this name. */
    public static boolean has(String name) {
        return Arrays.stream(Feather.values())
                .anyMatch(icon -> icon.getDescription().equals("fth-" + name));
    }

    /** An icon on a tinted square. {@code tone} is one of action, red, green, gold. */
    public static StackPane chip(String name, String tone) {
        return square(icon(name, "icon-" + tone), "chip", "chip-" + tone);
    }

    /** Any node on a square of these style classes. */
    public static StackPane square(Node inside, String... styles) {
        StackPane square = new StackPane(inside);
        square.getStyleClass().addAll(styles);
        return square;
    }
}
