package legalkiosk.kiosk.journey.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;
import legalkiosk.kiosk.journey.consultation.Talk.Came;
import legalkiosk.kiosk.journey.consultation.Talk.Link;
import legalkiosk.kiosk.journey.consultation.Talk.Said;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** The talk itself, over the whole screen: the lawyer large, oneself small, what is asked, and the controls. */
public final class TalkScreen {
    private static final double ROUND = 56;
    private static final double YOU = 14;
    private static final double EDGE = 28;

    /** All of the same width. */
    private static final double CONTROL = 180;

    private static final List<String> PHRASES = List.of("consult.say.slow", "consult.say.again", "consult.say.clear");
    private final Kit kit;

    public TalkScreen(Kit kit) {
        this.kit = kit;
    }

    /** @param faces the moving pictures, the same nodes at each change */
    public Region whole(Talk talk, Conversation conversation, Faces faces, TalkWays ways, boolean landscape) {
        faces.own().setVisible(!talk.ways().dark());
        Region below = below(talk, conversation, ways);
        Region controls = controls(talk, conversation, ways);
        StackPane stage = stage(talk, faces, ways.warning().isPresent());
        ways.warning().ifPresent(words -> stage.getChildren().add(warning(words)));
        VBox whole = new VBox(top(talk), stage);
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
        whole.getChildren().addAll(below, controls);
        whole.getStyleClass().add("talk");
        return whole;
    }

    private static Region warning(String words) {
        Label text = Words.words(words);
        HBox strip = Words.row(text, Icons.icon("battery"), text);
        strip.getStyleClass().setAll("power-strip");
        strip.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(strip, Pos.BOTTOM_CENTER);
        return strip;
    }

    private HBox top(Talk talk) {
        Label sign = Words.line(kit.t(talk.recorded() ? "consult.recorded" : "consult.not-recorded"));
        HBox pill = new HBox(Icons.icon(talk.recorded() ? "circle" : "eye-off"), sign);
        pill.getStyleClass().addAll("talk-pill", talk.recorded() ? "talk-recorded" : "talk-unrecorded");
        Label who = Words.words(kit.t("consult.with", talk.lawyer(), talk.minutes()), "talk-who");
        HBox top = Words.row(who, pill, who);
        who.setAlignment(Pos.CENTER_RIGHT);
        return top;
    }

    private StackPane stage(Talk talk, Faces faces, boolean warned) {
        StackPane stage = new StackPane(faces.farSide());
        stage.getStyleClass().add("talk-stage");
        stage.setMinHeight(Region.USE_PREF_SIZE);
        overPicture(talk).ifPresent(words -> {
            Label label = Words.words(words, "talk-over");
            stage.getChildren().add(label);
        });
        round(faces.farSide(), Faces.FAR_WIDTH, Faces.FAR_HEIGHT);
        Label you = talk.ways().dark()
                ? Words.words(kit.t("consult.own.dark"), "talk-you")
                : Words.line(kit.t("consult.own"), "talk-you");
        you.setMaxWidth(talk.ways().dark() ? Faces.OWN_WIDTH - 2 * YOU : Region.USE_PREF_SIZE);
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

    /** What stands where the lawyer's face is not. */
    private Optional<String> overPicture(Talk talk) {
        if (talk.ways().onHold()) {
            return Optional.of(kit.t("consult.over.hold"));
        }
        Optional<String> alone = talk.ways().alone().map(why -> switch (why) {
            case LAWYER_AWAY -> kit.t("consult.over.away");
            case HANDING_OVER -> kit.t("consult.over.handing");
        });
        return alone.or(() -> switch (talk.ways().link()) {
            case CONNECTING -> Optional.of(kit.t("consult.over.connecting"));
            case MENDING -> Optional.of(kit.t("consult.over.mending"));
            case SOUND_ONLY -> Optional.of(kit.t("consult.over.sound"));
            case GOOD, WEAK -> Optional.empty();
        });
    }

    /** The one thing that is to be read or decided. */
    private Region below(Talk talk, Conversation conversation, TalkWays ways) {
        Region shown = talk.asksToEnd()
                ? ending(conversation)
                : talk.wishes()
                        .asked()
                        .map(asked -> wish(talk, asked, conversation))
                        .or(() -> talk.wishes().granted().map(asked -> doing(asked, conversation)))
                        .or(() -> talk.wishes().came().map(came -> came(came, conversation)))
                        .orElseGet(() -> said(talk, conversation, ways));
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.setMaxHeight(Double.MAX_VALUE);
        return shown;
    }

    private Region ending(Conversation conversation) {
        return question(
                kit.t("consult.end.title"),
                kit.t("consult.end.text"),
                ActionButton.secondary("message-circle", kit.t("consult.end.no"), conversation::goOn),
                ActionButton.danger("phone-off", kit.t("consult.end.yes"), conversation::end));
    }

    private Region wish(Talk talk, Asked asked, Conversation conversation) {
        String what = asked.what().name().toLowerCase(Locale.ROOT);
        return question(
                kit.t("consult.wish." + what, talk.lawyer()),
                asked.words().isBlank() ? kit.t("consult.wish.free") : kit.t("consult.wish.says", asked.words()),
                ActionButton.secondary("x", kit.t("consult.wish.no"), conversation::refuse),
                ActionButton.primary("check", kit.t("consult.wish.yes"), conversation::grant));
    }

    private Region doing(Asked asked, Conversation conversation) {
        String what = asked.what().name().toLowerCase(Locale.ROOT);
        return question(
                kit.t("consult.doing." + what),
                asked.what() == Wish.PRINT
                        ? kit.t("consult.doing.print.text", kit.place().printer())
                        : kit.t("consult.doing.text"),
                ActionButton.secondary("x", kit.t("consult.doing.stop"), conversation::refuse));
    }

    /** What the person has to know: where the paper is, or that it did not work. */
    private Region came(Came came, Conversation conversation) {
        boolean failed = came.outcome() == Outcome.FAILED;
        return question(
                kit.t(failed ? "consult.came.failed" : "consult.came.printed"),
                failed
                        ? kit.t("consult.came.failed.text")
                        : kit.t("consult.came.printed.text", kit.place().printer()),
                ActionButton.primary("check", kit.t("button.fine"), conversation::goOn));
    }

    private Region said(Talk talk, Conversation conversation, TalkWays ways) {
        VBox lines = new VBox();
        lines.getStyleClass().add("talk-lines");
        List<Said> all = talk.said();
        if (all.isEmpty()) {
            lines.getChildren().add(Words.words(kit.t("consult.said.nothing"), "text-soft"));
        }
        for (Said one : all.subList(Math.max(0, all.size() - shown(ways.scale())), all.size())) {
            String who = one.mine() ? kit.t("consult.said.me") : talk.lawyer();
            lines.getChildren()
                    .add(Words.words(kit.t("consult.said", who, one.text()), one.mine() ? "text-soft" : "text-strong"));
        }
        ScrollPane newest = new ScrollPane(lines);
        newest.getStyleClass().add("talk-scroll");
        newest.setFitToWidth(true);
        newest.setPannable(true);
        newest.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        newest.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        newest.setMinHeight(0);
        newest.setFocusTraversable(false);
        lines.heightProperty().addListener(changed -> newest.setVvalue(1));
        VBox.setVgrow(newest, Priority.ALWAYS);
        List<Press> phrases = new ArrayList<>();
        for (String key : PHRASES) {
            phrases.add(ActionButton.small(kit.t(key), () -> conversation.say(kit.t(key))));
        }
        VBox card = Cards.card(Words.words(kit.t("consult.said.title"), "text-head"), newest);
        int columns = ways.scale() == Comfort.TextScale.LARGEST ? 2 : PHRASES.size();
        VBox rows = new VBox();
        rows.getStyleClass().add("gaps");
        rows.getChildren().addAll(Grid.rows(columns, 0, phrases));
        rows.setMinHeight(Region.USE_PREF_SIZE);
        card.getChildren().add(rows);
        return card;
    }

    private static int shown(Comfort.TextScale scale) {
        return switch (scale) {
            case NORMAL -> 6;
            case LARGE -> 4;
            case LARGEST -> 2;
        };
    }

    private Region question(String title, String text, Press... answers) {
        HBox row = new HBox(answers);
        row.getStyleClass().add("actions");
        for (Press answer : answers) {
            HBox.setHgrow(answer, Priority.ALWAYS);
        }
        Label words = Words.words(text, "text-body");
        VBox.setVgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.TOP_LEFT);
        words.setMaxHeight(Double.MAX_VALUE);
        return Cards.card(Words.words(title, "text-title"), words, row);
    }

    private HBox controls(Talk talk, Conversation conversation, TalkWays ways) {
        boolean muted = talk.ways().muted();
        boolean dark = talk.ways().dark();
        HBox row = new HBox(
                control(muted ? "mic-off" : "mic", muted ? "consult.unmute" : "consult.mute", conversation::switchMute),
                control(
                        dark ? "video-off" : "video",
                        dark ? "consult.show" : "consult.hide",
                        conversation::switchCamera),
                control("type", "consult.larger", ways.larger()),
                control("help-circle", "consult.help", ways.help()),
                control("phone-off", "consult.end", conversation::askToEnd).styled("talk-end"));
        row.getStyleClass().add("gaps");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Press control(String icon, String key, Runnable action) {
        VBox stack = Words.stack(Icons.icon(icon), Words.line(kit.t(key)));
        stack.setAlignment(Pos.CENTER);
        Press press = new Press(kit.t(key), stack, action, "talk-control");
        HBox.setHgrow(press, Priority.ALWAYS);
        press.setMaxWidth(Double.MAX_VALUE);
        press.setPrefWidth(CONTROL);
        return press;
    }

    private static String name(Link link) {
        return link.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
