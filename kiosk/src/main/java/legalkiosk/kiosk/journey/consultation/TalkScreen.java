package legalkiosk.kiosk.journey.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;
import legalkiosk.kiosk.journey.consultation.Talk.Came;
import legalkiosk.kiosk.journey.consultation.Talk.Said;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;

/** A talk with a lawyer, over the whole screen: what is said, what is asked, and the controls. */
public final class TalkScreen {
    /** All of the same width. */
    private static final double CONTROL = 180;

    private static final List<String> PHRASES = List.of("consult.say.slow", "consult.say.again", "consult.say.clear");
    private final Kit kit;
    private final CallScreen frame;

    public TalkScreen(Kit kit) {
        this.kit = kit;
        this.frame = new CallScreen(kit, CallScreen.Other.LAWYER);
    }

    /** @param faces the moving pictures, the same nodes at each change */
    public Region whole(Talk talk, Conversation conversation, Faces faces, TalkWays ways, boolean landscape) {
        Region sign = CallScreen.sign(
                talk.recorded(), Words.line(kit.t(talk.recorded() ? "consult.recorded" : "consult.not-recorded")));
        return frame.whole(
                talk,
                faces,
                CallScreen.top(sign, kit.t("consult.with", talk.lawyer(), talk.minutes())),
                below(talk, conversation, ways),
                controls(talk, conversation, ways),
                ways.warning(),
                landscape);
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
        return CallScreen.question(
                kit.t("consult.end.title"),
                kit.t("consult.end.text"),
                ActionButton.secondary("message-circle", kit.t("consult.end.no"), conversation::goOn),
                ActionButton.danger("phone-off", kit.t("consult.end.yes"), conversation::end));
    }

    private Region wish(Talk talk, Asked asked, Conversation conversation) {
        String what = asked.what().name().toLowerCase(Locale.ROOT);
        return CallScreen.question(
                kit.t("consult.wish." + what, talk.lawyer()),
                asked.words().isBlank() ? kit.t("consult.wish.free") : kit.t("consult.wish.says", asked.words()),
                ActionButton.secondary("x", kit.t("consult.wish.no"), conversation::refuse),
                ActionButton.primary("check", kit.t("consult.wish.yes"), conversation::grant));
    }

    private Region doing(Asked asked, Conversation conversation) {
        String what = asked.what().name().toLowerCase(Locale.ROOT);
        return CallScreen.question(
                kit.t("consult.doing." + what),
                asked.what() == Wish.PRINT
                        ? kit.t("consult.doing.print.text", kit.place().printer())
                        : kit.t("consult.doing.text"),
                ActionButton.secondary("x", kit.t("consult.doing.stop"), conversation::refuse));
    }

    /** What the person has to know: where the paper is, or that it did not work. */
    private Region came(Came came, Conversation conversation) {
        boolean failed = came.outcome() == Outcome.FAILED;
        return CallScreen.question(
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

    private HBox controls(Talk talk, Conversation conversation, TalkWays ways) {
        boolean muted = talk.ways().muted();
        boolean dark = talk.ways().dark();
        return CallScreen.controls(List.of(
                control(muted ? "mic-off" : "mic", muted ? "consult.unmute" : "consult.mute", conversation::switchMute),
                control(
                        dark ? "video-off" : "video",
                        dark ? "consult.show" : "consult.hide",
                        conversation::switchCamera),
                control("type", "consult.larger", ways.larger()),
                control("help-circle", "consult.help", ways.help()),
                control("phone-off", "consult.end", conversation::askToEnd).styled("talk-end")));
    }

    private Press control(String icon, String key, Runnable action) {
        return CallScreen.control(icon, kit.t(key), CONTROL, action);
    }
}
