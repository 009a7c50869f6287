package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.consultation.CallScreen;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;

/** The card of a session: what the person is to do now, one thing at a time. */
final class StepScreen {
    private static final double GAP = 18;
    private static final double PAGE_WIDTH = 860;
    private static final double PAGE_HEIGHT = 340;

    private final Kit kit;
    private final RoomStepScreen rooms;
    private final RecordStepScreen records;
    private final PaperStepScreen papers;
    private Optional<Shown> shown = Optional.empty();

    /** What was shown last, so that a page that was turned stays turned when only the picture's line changes. */
    private record Shown(Step step, Class<?> mode, Pages pages) {}

    StepScreen(Kit kit) {
        this.kit = kit;
        this.rooms = new RoomStepScreen(kit);
        this.records = new RecordStepScreen(kit);
        this.papers = new PaperStepScreen(kit);
    }

    /** The card for what the session shows now. */
    Region panel(Talking state, SessionJourney journey) {
        Panel panel = of(state, journey);
        Pages pages = new Pages(kit.texts(), GAP, panel.blocks());
        pages.setId("pages");
        shown.filter(before -> before.step().equals(state.step())
                        && before.mode().equals(state.mode().getClass()))
                .ifPresent(before -> pages.turnTo(before.pages().page()));
        shown = Optional.of(new Shown(state.step(), state.mode().getClass(), pages));
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox card = Cards.card(head(panel), pages);
        if (!panel.answers().isEmpty()) {
            card.getChildren().add(CallScreen.answers(panel.answers().toArray(Press[]::new)));
        }
        card.getStyleClass().add("step");
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private static Region head(Panel panel) {
        Label title = Words.words(panel.title(), "text-head");
        if (panel.note().isEmpty()) {
            return title;
        }
        Label note = Words.line(panel.note(), "pill", "pill-gold");
        HBox head = Words.row(title, title, note);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    private Panel of(Talking state, SessionJourney journey) {
        Panel panel = switch (state.mode()) {
            case Mode.AskEnd end -> rooms.ending(journey);
            case Mode.AskOffice office -> rooms.office(journey);
            case Mode.Fetching fetching -> Panel.of(kit.t("notary.fetching"), moment("notary.fetching.what"));
            case Mode.Lost lost ->
                Panel.of(
                        kit.t("notary.lost"),
                        words("notary.lost.text"),
                        ActionButton.primary("refresh-cw", kit.t("notary.once-more"), journey.steps()::goOn));
            case Mode.Reading(List<byte[]> pages) ->
                Panel.of(
                        kit.t("notary.text.title"),
                        PageViews.of(pages, PAGE_WIDTH, PAGE_HEIGHT),
                        ActionButton.primary("check", kit.t("notary.text.read"), journey.steps()::goOn));
            case Mode.Usual usual -> step(state, journey);
            case Mode.Who who -> step(state, journey);
            case Mode.PickLine pick -> step(state, journey);
            case Mode.Card card -> step(state, journey);
            case Mode.CardFailed card -> step(state, journey);
        };
        return state.problem()
                .map(words -> panel.warned(Cards.notice("gold", "alert-circle", words)))
                .orElse(panel);
    }

    private Panel step(Talking state, SessionJourney journey) {
        if (state.recording().missing()) {
            return rooms.noRecording(state, journey);
        }
        boolean busy = state.busy();
        return switch (state.step()) {
            case Step.Nothing nothing -> Panel.of(kit.t("notary.wait"), moment("notary.wait.begin"));
            case Step.ShowRoom room ->
                state.mode() instanceof Mode.Who(Set<String> who)
                        ? rooms.who(who, busy, journey)
                        : rooms.room(busy, journey);
            case Step.ConsentToRecording consent -> rooms.consent(consent, busy, journey);
            case Step.ReadCard card -> card(card, state.mode(), journey);
            case Step.HearNotice notice -> records.notice(notice, busy, journey);
            case Step.Answer answer -> records.answer(answer, state.talk());
            case Step.CheckRecord record ->
                state.mode() instanceof Mode.PickLine
                        ? records.pick(record, busy, journey)
                        : records.record(record, busy, journey);
            case Step.SpeakCode code -> papers.speak(code, busy, journey);
            case Step.SignOnScreen sign -> papers.sign(sign, busy, journey);
            case Step.SignOnPaper paper -> papers.paper(paper, busy, journey);
            case Step.Scan scan -> papers.scan(scan, busy, journey);
            case Step.Wait wait -> Panel.of(kit.t("notary.wait"), waiting(wait.words()));
            case Step.Over over ->
                Panel.of(
                        kit.t("notary.over"),
                        Panel.pieces(over.words()),
                        ActionButton.primary("check", kit.t("button.fine"), journey::finish));
        };
    }

    private Panel card(Step.ReadCard step, Mode mode, SessionJourney journey) {
        if (mode instanceof Mode.Card(Optional<String> hint, boolean sending) && sending) {
            return Panel.of(kit.t("notary.card.sending"), moment("notary.card.sending.text"));
        }
        if (mode instanceof Mode.CardFailed) {
            return Panel.of(
                    kit.t("notary.card.failed"),
                    words("notary.card.failed.text"),
                    ActionButton.primary("refresh-cw", kit.t("notary.once-more"), journey.card()::again));
        }
        Label digits = Words.line(String.join(" ", step.challenge().split("")), "text-huge", "tone-action");
        List<Region> blocks = new ArrayList<>();
        if (mode instanceof Mode.Card(Optional<String> hint, boolean sending) && hint.isPresent()) {
            blocks.add(Cards.notice("gold", "alert-circle", kit.devices().words(hint.get())));
        }
        blocks.add(digits);
        blocks.addAll(words("notary.card.say"));
        blocks.addAll(Panel.pieces(kit.t("notary.card.place", kit.place().cardReader())));
        return Panel.of(kit.t("notary.card.title"), blocks).noted(kit.t("notary.card.tries", step.triesLeft()));
    }

    private List<Region> words(String key) {
        return Panel.pieces(kit.t(key));
    }

    private List<Region> waiting(String words) {
        List<Region> blocks = new ArrayList<>(Panel.pieces(words));
        blocks.addAll(moment("notary.wait.stay"));
        return blocks;
    }

    private List<Region> moment(String key) {
        return List.of(new Waiting(kit.t(key), Optional.empty()));
    }
}
