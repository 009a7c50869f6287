package legalkiosk.kiosk.journey.consultation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import legalkiosk.kiosk.journey.consultation.Talk.Link;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** What every call by video looks like: the other side large, oneself small, how the line is, a card below, the controls. */
public final class CallScreen {
    private static final double ROUND = 56;
    private static final double YOU = 14;
    private static final double EDGE = 28;

    private final Kit kit;
    private final Other other;

    /** Who is at the other end, for the words over the picture. */
    public enum Other {
        LAWYER,
        NOTARY
    }

    public CallScreen(Kit kit, Other other) {
        this.kit = kit;
        this.other = other;
    }

    /**
     * The whole screen.
     *
     * @param top the sign of the recording, and who is there
     * @param below the one thing that is to be read or decided
     */
    public Region whole(
            Talk talk,
            Faces faces,
            Region top,
            Region below,
            Region controls,
            Optional<String> warning,
            boolean landscape) {
        faces.own().setVisible(!talk.ways().dark());
        StackPane stage = stage(talk, faces, warning.isPresent());
        warning.ifPresent(words -> stage.getChildren().add(warning(words)));
        VBox whole = new VBox(top, stage);
        if (landscape) {
            Region space = new Region();
            VBox.setVgrow(space, Priority.ALWAYS);
            whole.getChildren().addAll(space, controls);
            whole.getStyleClass().add("talk-side");
            HBox body = new HBox(whole, below);
            HBox.setHgrow(below, Priority.ALWAYS);
            body.getStyleClass().addAll("talk", "talk-wide");
            return body;
        }
        VBox.setVgrow(below, Priority.ALWAYS);
        whole.getChildren().addAll(below, controls);
        whole.getStyleClass().add("talk");
        return whole;
    }

    /** A sign and who is there, beside each other. */
    public static HBox top(Region sign, String with) {
        Label who = Words.words(with, "talk-who");
        HBox top = Words.row(who, sign, who);
        who.setAlignment(Pos.CENTER_RIGHT);
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    /** Whether anything is recorded, and that it is: the same for everybody who stands behind. */
    public static HBox sign(boolean recorded, Label words) {
        HBox pill = new HBox(recorded ? dot() : Icons.icon("eye-off"), words);
        pill.getStyleClass().addAll("talk-pill", recorded ? "talk-recorded" : "talk-unrecorded");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("talk-dot");
        return dot;
    }

    /** Controls of the same width. */
    public static HBox controls(List<Press> all) {
        HBox row = new HBox();
        row.getChildren().addAll(all);
        row.getStyleClass().add("gaps");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** One of them. */
    public static Press control(String icon, String words, double width, Runnable action) {
        VBox stack = Words.stack(Icons.icon(icon), Words.line(words));
        stack.setAlignment(Pos.CENTER);
        Press press = new Press(words, stack, action, "talk-control");
        HBox.setHgrow(press, Priority.ALWAYS);
        press.setMaxWidth(Double.MAX_VALUE);
        press.setPrefWidth(width);
        return press;
    }

    /** Something to decide, with its answers at the foot. */
    public static VBox question(String title, String text, Press... answers) {
        Label words = Words.words(text, "text-body");
        VBox.setVgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.TOP_LEFT);
        words.setMaxHeight(Double.MAX_VALUE);
        return Cards.card(Words.words(title, "text-title"), words, answers(answers));
    }

    /** Answers beside each other. */
    public static HBox answers(Press... answers) {
        HBox row = new HBox(answers);
        row.getStyleClass().add("actions");
        for (Press answer : answers) {
            HBox.setHgrow(answer, Priority.ALWAYS);
        }
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Region warning(String words) {
        Label text = Words.words(words);
        HBox strip = Words.row(text, Icons.icon("battery"), text);
        strip.getStyleClass().setAll("power-strip");
        strip.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(strip, Pos.BOTTOM_CENTER);
        return strip;
    }

    private StackPane stage(Talk talk, Faces faces, boolean warned) {
        StackPane stage = new StackPane(faces.farSide());
        stage.getStyleClass().add("talk-stage");
        stage.setMinHeight(Region.USE_PREF_SIZE);
        overPicture(talk).ifPresent(words -> stage.getChildren().add(Words.words(words, "talk-over")));
        round(faces.farSide(), Faces.FAR_WIDTH, Faces.FAR_HEIGHT);
        Label you = talk.ways().dark()
                ? Words.words(kit.t("consult.own.dark"), "talk-you")
                : Words.line(kit.t("consult.own"), "talk-you");
        you.setMaxWidth(talk.ways().dark() ? Faces.OWN_WIDTH - 2 * YOU : Region.USE_PREF_SIZE);
        round(faces.own(), Faces.OWN_WIDTH, Faces.OWN_HEIGHT);
        StackPane own = new StackPane(faces.own(), you);
        own.getStyleClass().add("talk-own");
        own.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(you, Pos.BOTTOM_LEFT);
        StackPane.setMargin(you, new Insets(YOU));
        StackPane.setAlignment(own, Pos.TOP_RIGHT);
        Label link = Words.line(kit.t("consult.link." + name(talk.ways().link())), "talk-pill", "talk-link");
        StackPane.setAlignment(link, warned ? Pos.TOP_LEFT : Pos.BOTTOM_LEFT);
        StackPane.setMargin(link, new Insets(EDGE));
        stage.getChildren().addAll(own, link);
        return stage;
    }

    private static void round(Region face, double width, double height) {
        Rectangle shape = new Rectangle(width, height);
        shape.setArcWidth(ROUND);
        shape.setArcHeight(ROUND);
        face.setClip(shape);
    }

    /** What stands where the other side's face is not. */
    private Optional<String> overPicture(Talk talk) {
        if (talk.ways().onHold()) {
            return Optional.of(over("hold"));
        }
        Optional<String> alone = talk.ways().alone().map(why -> switch (why) {
            case LAWYER_AWAY -> over("away");
            case HANDING_OVER -> over("handing");
        });
        return alone.or(() -> switch (talk.ways().link()) {
            case CONNECTING -> Optional.of(over("connecting"));
            case MENDING -> Optional.of(over("mending"));
            case SOUND_ONLY -> Optional.of(over("sound"));
            case GOOD, WEAK -> Optional.empty();
        });
    }

    private String over(String what) {
        return kit.t((other == Other.LAWYER ? "consult.over." : "notary.over.") + what);
    }

    private static String name(Link link) {
        return link.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
