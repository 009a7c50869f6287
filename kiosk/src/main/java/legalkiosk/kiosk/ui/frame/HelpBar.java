package legalkiosk.kiosk.ui.frame;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** The bar that is the same on every screen: home, larger letters, strong contrast, help. */
final class HelpBar extends HBox {
    HelpBar(Texts texts, FrameActions actions, Shell.Look look, Optional<Runnable> hide) {
        Comfort comfort = look.comfort();
        getStyleClass().add("help-bar");
        setMinHeight(USE_PREF_SIZE);
        add("home", texts.t("bar.home"), actions::home);
        Press size = add("type", sizeWords(texts, comfort), actions::nextSize);
        Press contrast = add("sun", texts.t("bar.contrast"), actions::switchContrast);
        mark(size, comfort.scale() != Comfort.TextScale.NORMAL);
        mark(contrast, comfort.highContrast());
        if (!look.landscape()) {
            mark(add("chevrons-down", texts.t("bar.low"), actions::switchLow), look.low());
        }
        hide.ifPresent(action -> add("eye-off", texts.t("bar.hide"), action));
        add("help-circle", texts.t("bar.help"), actions::help).styled("alert");
    }

    private static String sizeWords(Texts texts, Comfort comfort) {
        return switch (comfort.scale()) {
            case NORMAL -> texts.t("bar.size");
            case LARGE -> texts.t("bar.size.large");
            case LARGEST -> texts.t("bar.size.largest");
        };
    }

    private static void mark(Press item, boolean on) {
        if (on) {
            item.styled("on");
        }
    }

    private Press add(String icon, String label, Runnable action) {
        VBox stack = Words.stack(Icons.icon(icon), Words.line(label));
        Press item = new Press(label, stack, action, "help-item");
        HBox.setHgrow(item, Priority.ALWAYS);
        item.setPrefWidth(150);
        item.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(item);
        return item;
    }
}
