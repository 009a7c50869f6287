package legalkiosk.kiosk.ui.frame;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;
import legalkiosk.kiosk.ui.theme.Theme;

/** The whole screen: header, the present page, help bar, and a veil in front of them when something must be said. */
public final class Shell extends StackPane {
    /** The id of a label that shows the time of day on a screen without header. */
    public static final String TIME = "time";

    private static final String KEYS = "keys";
    private static final Duration FADE = Duration.millis(180);
    private final Texts texts;
    private final Theme theme;
    private final Header header;
    private final FrameActions actions;
    private final VBox frame = new VBox();
    private final StackPane front = new StackPane();
    private final HBox cameraSign;
    private Look look = new Look(Comfort.STANDARD, false, false);
    private Optional<Page> page = Optional.empty();
    private Optional<Runnable> hide = Optional.empty();
    private Optional<String> warning = Optional.empty();

    /** How everything is to be shown. */
    public record Look(Comfort comfort, boolean landscape, boolean low) {
        public Look with(Comfort other) {
            return new Look(other, landscape, low);
        }

        public Look turnedLow() {
            return new Look(comfort, landscape, !low);
        }
    }

    public Shell(Texts texts, Theme theme, Location place, Clock clock, FrameActions actions) {
        this.texts = texts;
        this.theme = theme;
        this.actions = actions;
        this.header = new Header(texts, place, clock);
        front.setVisible(false);
        this.cameraSign = cameraSign(texts);
        getStyleClass().add("root");
        getChildren().addAll(frame, front, cameraSign);
        dress(look);
    }

    /** Changes size, colours or orientation and shows the present page again. */
    public void dress(Look wanted) {
        look = wanted;
        getStylesheets()
                .setAll(theme.address(
                        look.comfort().scale().factor(), look.comfort().highContrast()));
        getStyleClass().removeAll("landscape", "low");
        if (look.landscape()) {
            getStyleClass().add("landscape");
        } else if (look.low()) {
            getStyleClass().add("low");
        }
        page.ifPresent(this::show);
    }

    public Look look() {
        return look;
    }

    /** A button in the help bar that hides at once what others must not see; empty takes it away. */
    public void offerToHide(Optional<Runnable> action) {
        hide = action;
    }

    /** A strip under the header, or in it on a lying screen, of every page that is shown from now on; empty takes it away. */
    public void warn(Optional<String> words) {
        warning = words;
    }

    /** Hangs from the upper edge in front of everything, dialogs too, as long as a camera is on. */
    private static HBox cameraSign(Texts texts) {
        HBox sign = new HBox(Icons.icon("video"), Words.line(texts.t("video.camera-on")));
        sign.getStyleClass().add("camera-sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sign.setMouseTransparent(true);
        sign.setVisible(false);
        StackPane.setAlignment(sign, Pos.TOP_CENTER);
        return sign;
    }

    /** Tells everybody in front of the terminal that a camera is on, or takes the sign away. */
    public void cameraOn(boolean on) {
        cameraSign.setVisible(on);
    }

    private static HBox strip(String words) {
        Label text = Words.words(words);
        HBox strip = Words.row(text, Icons.icon("battery"), text);
        strip.getStyleClass().setAll("power-strip");
        strip.setMinHeight(USE_PREF_SIZE);
        return strip;
    }

    /** Shows a page between header and help bar. */
    public void show(Page next) {
        boolean same = page.map(before -> before.title().equals(next.title())).orElse(false);
        int turned = same ? turned() : 0;
        page = Optional.of(next);
        Pane view = new PageView(texts, look).of(next, turned);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinHeight(0);
        Optional<String> focused = focused();
        frame.getChildren().setAll(header);
        Optional<Node> strip = warning.map(Shell::strip);
        header.warn(strip.filter(any -> look.landscape()));
        strip.filter(any -> !look.landscape()).ifPresent(frame.getChildren()::add);
        frame.getChildren().addAll(view, new HelpBar(texts, actions, look, hide));
        focus(view, same ? focused : Optional.empty());
        if (!same) {
            fadeIn(view);
        }
    }

    /** A new page comes up softly, unless the scene wants no motion. */
    private void fadeIn(Pane view) {
        if (getScene() == null || getScene().getPreferences().isReducedMotion()) {
            return;
        }
        FadeTransition fade = new FadeTransition(FADE, view);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    private Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .map(scene -> scene.getFocusOwner())
                .map(Node::getAccessibleText);
    }

    /** A keyboard goes on where it was, or begins with the first thing of a new page. */
    private void focus(Region view, Optional<String> before) {
        if (getScene() == null) {
            return;
        }
        List<Node> presses = view.lookupAll(".press").stream()
                .filter(node -> !node.isDisabled() && node.isFocusTraversable() && shown(node))
                .toList();
        presses.stream()
                .filter(node -> before.filter(name -> name.equals(node.getAccessibleText()))
                        .isPresent())
                .findFirst()
                .or(() -> presses.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    /** Where long pages are turned. */
    public Optional<Pages> pages() {
        return Optional.ofNullable((Pages) frame.lookup("#pages"));
    }

    private int turned() {
        return pages().map(Pages::page).orElse(0);
    }

    /** Shows something that fills the screen, without header and help bar. */
    public void showWhole(Region whole) {
        page = Optional.empty();
        VBox.setVgrow(whole, Priority.ALWAYS);
        Optional<String> focused = focused();
        frame.getChildren().setAll(whole);
        focus(whole, focused);
    }

    /** Puts something in front of the page; what is behind cannot be touched. */
    public void cover(Node dialog) {
        StackPane veil = new StackPane(dialog);
        veil.getStyleClass().add("veil");
        front.getChildren().setAll(veil);
        front.setVisible(true);
        frame.setDisable(true);
    }

    /** Takes it away again. */
    public void uncover() {
        front.setVisible(false);
        front.getChildren().clear();
        frame.setDisable(false);
    }

    /** Shows which control the keyboard is on, or not, because a finger needs no frame. */
    public void showFocus(boolean byKeyboard) {
        boolean shows = getStyleClass().contains(KEYS);
        if (byKeyboard && !shows) {
            getStyleClass().add(KEYS);
        } else if (!byKeyboard) {
            getStyleClass().remove(KEYS);
        }
    }

    /** What Esc does now. */
    public Optional<Runnable> back() {
        return page.flatMap(Page::back);
    }

    /** Shows the time of now. */
    public void tick() {
        header.tick();
        if (frame.lookup("#" + TIME) instanceof Label time) {
            time.setText(header.time());
        }
    }
}
