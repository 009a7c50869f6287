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
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.consultation.CallScreen;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** The card of a session: what the person is to do now, one thing at a time. */
final class StepScreen {
    private static final double GAP = 18;
    private static final int PIECE = 24;
    private static final double PAGE_WIDTH = 860;
    private static final double PAGE_HEIGHT = 340;
    private static final List<String> OTHERS = List.of("family", "friend", "staff", "agent", "else");

    private final Kit kit;
    private Optional<Shown> shown = Optional.empty();

    /** What was shown last, so that a page that was turned stays turned when only the picture's line changes. */
    private record Shown(Step step, Class<?> mode, Pages pages) {}

    StepScreen(Kit kit) {
        this.kit = kit;
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

    /**
     * @param note beside the title: how many of how many
     * @param answers at the foot; the last is the one to go on
     */
    private record Panel(String title, String note, List<Region> blocks, List<Press> answers) {
        static Panel of(String title, List<? extends Region> blocks, Press... answers) {
            return new Panel(title, "", List.copyOf(blocks), List.of(answers));
        }

        Panel noted(String words) {
            return new Panel(title, words, blocks, answers);
        }

        Panel warned(Region notice) {
            List<Region> more = new ArrayList<>();
            more.add(notice);
            more.addAll(blocks);
            return new Panel(title, note, more, answers);
        }
    }

    private Panel of(Talking state, SessionJourney journey) {
        Panel panel = switch (state.mode()) {
            case Mode.AskEnd end -> ending(journey);
            case Mode.AskOffice office -> office(journey);
            case Mode.Fetching fetching -> Panel.of(kit.t("notary.fetching"), moment("notary.fetching.what"));
            case Mode.Lost lost ->
                Panel.of(
                        kit.t("notary.lost"),
                        words("notary.lost.text"),
                        ActionButton.primary("refresh-cw", kit.t("notary.once-more"), journey::goOn));
            case Mode.Reading(List<byte[]> pages) ->
                Panel.of(
                        kit.t("notary.text.title"),
                        PageViews.of(pages, PAGE_WIDTH, PAGE_HEIGHT),
                        ActionButton.primary("check", kit.t("notary.text.read"), journey::goOn));
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
            return noRecording(state, journey);
        }
        boolean busy = state.busy();
        return switch (state.step()) {
            case Step.Nothing nothing -> Panel.of(kit.t("notary.wait"), moment("notary.wait.begin"));
            case Step.ShowRoom room ->
                state.mode() instanceof Mode.Who(Set<String> who) ? who(who, busy, journey) : room(busy, journey);
            case Step.ConsentToRecording consent -> consent(consent, busy, journey);
            case Step.ReadCard card -> card(card, state.mode(), journey);
            case Step.HearNotice notice -> notice(notice, busy, journey);
            case Step.Answer answer -> answer(answer, state.talk());
            case Step.CheckRecord record ->
                state.mode() instanceof Mode.PickLine ? pick(record, busy, journey) : record(record, busy, journey);
            case Step.SpeakCode code -> speak(code, busy, journey);
            case Step.SignOnScreen sign -> sign(sign, busy, journey);
            case Step.SignOnPaper paper -> paper(paper, busy, journey);
            case Step.Scan scan -> scan(scan, busy, journey);
            case Step.Wait wait -> Panel.of(kit.t("notary.wait"), pieces(wait.words()));
            case Step.Over over ->
                Panel.of(
                        kit.t("notary.over"),
                        pieces(over.words()),
                        ActionButton.primary("check", kit.t("button.fine"), journey::finish));
        };
    }

    private Panel noRecording(Talking state, SessionJourney journey) {
        boolean trying = state.view().recording();
        return Panel.of(
                kit.t(trying ? "notary.record.starting" : "notary.record.unable"),
                words(trying ? "notary.record.starting.text" : "notary.record.unable.text"),
                ActionButton.secondary("refresh-cw", kit.t("consult.again"), journey::recordAgain),
                ActionButton.primary("map-pin", kit.t("notary.office.go"), journey::askOffice));
    }

    private Panel ending(SessionJourney journey) {
        return Panel.of(
                kit.t("notary.end.title"),
                words("notary.end.text"),
                ActionButton.secondary("message-circle", kit.t("notary.end.no"), journey::goOn),
                ActionButton.danger("phone-off", kit.t("consult.end.yes"), journey::confirm));
    }

    private Panel office(SessionJourney journey) {
        return Panel.of(
                kit.t("notary.to-office.title"),
                words("notary.to-office.happens.text"),
                ActionButton.secondary("message-circle", kit.t("notary.end.no"), journey::goOn),
                ActionButton.danger("map-pin", kit.t("notary.to-office.yes"), journey::confirm));
    }

    private Panel room(boolean busy, SessionJourney journey) {
        return Panel.of(
                kit.t("notary.room.title"),
                words("notary.room.text"),
                ActionButton.secondary("users", kit.t("notary.room.others"), journey::notAlone)
                        .off(busy),
                ActionButton.primary("user", kit.t("notary.room.alone"), journey::alone)
                        .off(busy));
    }

    private Panel who(Set<String> who, boolean busy, SessionJourney journey) {
        List<Press> chips = new ArrayList<>();
        for (String other : OTHERS) {
            String name = kit.t("notary.room.other." + other);
            Press chip = WideCard.plain(
                    Icons.chip(who.contains(name) ? "check-square" : "square", "action"),
                    name,
                    () -> journey.with(name));
            chips.add(who.contains(name) ? chip.styled("tinted") : chip);
        }
        return Panel.of(
                kit.t("notary.room.who"),
                Grid.rows(2, 0, chips),
                ActionButton.secondary("chevron-left", kit.t("button.back"), journey::goOn),
                ActionButton.primary("check", kit.t("notary.room.those"), journey::those)
                        .off(busy || who.isEmpty()));
    }

    private Panel consent(Step.ConsentToRecording consent, boolean busy, SessionJourney journey) {
        return Panel.of(
                kit.t("notary.record.title"),
                pieces(consent.text()),
                ActionButton.secondary(kit.t("notary.consent.no"), () -> journey.consent(false))
                        .off(busy),
                ActionButton.primary("check", kit.t("notary.consent.yes"), () -> journey.consent(true))
                        .off(busy));
    }

    private Panel card(Step.ReadCard step, Mode mode, SessionJourney journey) {
        if (mode instanceof Mode.Card(Optional<String> hint, boolean sending) && sending) {
            return Panel.of(kit.t("notary.card.sending"), moment("notary.card.sending.text"));
        }
        if (mode instanceof Mode.CardFailed) {
            return Panel.of(
                    kit.t("notary.card.failed"),
                    words("notary.card.failed.text"),
                    ActionButton.primary("refresh-cw", kit.t("notary.once-more"), journey::cardAgain));
        }
        Label digits = Words.line(String.join(" ", step.challenge().split("")), "text-huge", "tone-action");
        List<Region> blocks = new ArrayList<>();
        if (mode instanceof Mode.Card(Optional<String> hint, boolean sending) && hint.isPresent()) {
            blocks.add(Cards.notice("gold", "alert-circle", kit.devices().words(hint.get())));
        }
        blocks.add(digits);
        blocks.addAll(words("notary.card.say"));
        blocks.add(Words.words(kit.t("notary.card.place", kit.place().cardReader()), "text-body"));
        return Panel.of(kit.t("notary.card.title"), blocks).noted(kit.t("notary.card.tries", step.triesLeft()));
    }

    private Panel notice(Step.HearNotice notice, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>(pieces(notice.text()));
        blocks.add(Words.words(notice.article(), "text-note"));
        return Panel.of(
                        notice.title(),
                        blocks,
                        ActionButton.secondary("help-circle", kit.t("notary.notice.no"), () -> journey.heard(false))
                                .off(busy),
                        ActionButton.primary("check", kit.t("notary.notice.yes"), () -> journey.heard(true))
                                .off(busy))
                .noted(kit.t("notary.notice.number", notice.number(), notice.of()));
    }

    private Panel answer(Step.Answer answer, Talk talk) {
        List<Region> blocks = new ArrayList<>();
        if (answer.asked() == null) {
            blocks.addAll(words("notary.answer.between"));
        } else {
            pieces(answer.asked()).forEach(blocks::add);
            blocks.add(Words.words(kit.t("notary.answer.how"), "text-note"));
        }
        talk.said().stream()
                .filter(said -> !said.mine())
                .reduce((first, second) -> second)
                .ifPresent(said -> blocks.add(
                        Words.words(kit.t("consult.said", kit.t("notary.notary"), said.text()), "text-soft")));
        return Panel.of(kit.t("notary.answer.title"), blocks);
    }

    private Panel record(Step.CheckRecord record, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>();
        for (RecordLine line : record.lines()) {
            blocks.addAll(pieces(kit.t("notary.record.asked", line.asked())));
            for (Region piece :
                    pieces(kit.t("notary.record.answered", line.answer().reveal()))) {
                blocks.add(line.corrected() ? corrected(piece) : piece);
            }
        }
        return Panel.of(
                        kit.t("notary.check.title"),
                        blocks,
                        ActionButton.secondary("edit-3", kit.t("notary.check.wrong"), journey::wrong)
                                .off(busy),
                        ActionButton.primary("check", kit.t("notary.check.right"), journey::right)
                                .off(busy))
                .noted(kit.t("notary.check.version", record.version()));
    }

    private static Region corrected(Region piece) {
        piece.getStyleClass().add("corrected");
        return piece;
    }

    private Panel pick(Step.CheckRecord record, boolean busy, SessionJourney journey) {
        List<Region> lines = new ArrayList<>();
        for (int i = 0; i < record.lines().size(); i++) {
            int number = i;
            RecordLine line = record.lines().get(i);
            lines.add(WideCard.card(
                            kit.t("notary.check.line", number + 1, line.asked()),
                            Optional.empty(),
                            () -> journey.wrong(number, kit.t("notary.check.words")))
                    .off(busy));
        }
        return Panel.of(
                kit.t("notary.check.which"),
                lines,
                ActionButton.secondary("chevron-left", kit.t("button.back"), journey::goOn));
    }

    private Panel speak(Step.SpeakCode code, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>();
        blocks.add(Words.line(code.code(), "step-code", "tone-action"));
        blocks.add(Words.words(kit.t("notary.code.text", code.title()), "text-body"));
        return Panel.of(
                kit.t("notary.code.title"),
                blocks,
                ActionButton.secondary("file-text", kit.t("notary.text.show"), journey::read)
                        .off(busy),
                ActionButton.primary("check", kit.t("notary.code.done"), journey::spoken)
                        .off(busy));
    }

    private Panel sign(Step.SignOnScreen sign, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>();
        blocks.add(Words.words(kit.t("notary.sign.text", sign.title()), "text-body"));
        blocks.add(Words.words(kit.t("notary.sign.code", sign.code()), "text-note"));
        List<Press> small = new ArrayList<>();
        small.add(ActionButton.small(kit.t("notary.text.show"), journey::read).off(busy));
        if (sign.mayInk()) {
            small.add(
                    ActionButton.small(kit.t("notary.sign.ink"), journey::print).off(busy));
        }
        blocks.addAll(Grid.rows(2, 0, small));
        return Panel.of(
                kit.t("notary.sign.title"),
                blocks,
                ActionButton.primary("edit-3", kit.t("notary.sign.go"), journey::sign)
                        .off(busy));
    }

    private Panel paper(Step.SignOnPaper paper, boolean busy, SessionJourney journey) {
        if (!paper.printed()) {
            return Panel.of(
                    kit.t("notary.paper.title"),
                    List.of(
                            Words.words(kit.t("notary.paper.text", paper.title()), "text-body"),
                            Words.words(kit.t("notary.sign.code", paper.code()), "text-note")),
                    ActionButton.secondary("file-text", kit.t("notary.text.show"), journey::read)
                            .off(busy),
                    ActionButton.primary("printer", kit.t("notary.paper.print"), journey::print)
                            .off(busy));
        }
        List<Region> blocks = new ArrayList<>(words("notary.paper.sign"));
        for (Step.Page page : paper.pages()) {
            blocks.add(page(page));
        }
        boolean all = paper.pages().stream().allMatch(Step.Page::scanned);
        if (!journey.canScan()) {
            blocks.addFirst(Cards.notice("gold", "alert-circle", kit.t("notary.papers.no-camera")));
        }
        return all
                ? Panel.of(kit.t("notary.paper.all"), blocks)
                : Panel.of(
                        kit.t("notary.paper.signed"),
                        blocks,
                        ActionButton.secondary("printer", kit.t("notary.paper.again"), journey::print)
                                .off(busy),
                        ActionButton.primary("camera", kit.t("notary.paper.scan", next(paper)), journey::scan)
                                .off(busy || !journey.canScan()));
    }

    private static int next(Step.SignOnPaper paper) {
        return paper.pages().stream()
                .filter(page -> !page.scanned())
                .map(Step.Page::number)
                .findFirst()
                .orElse(0);
    }

    private Region page(Step.Page page) {
        String why = page.why();
        String state = page.scanned()
                ? kit.t("notary.paper.page.known")
                : why == null ? kit.t("notary.paper.page.wanted") : why;
        String tone = page.scanned() ? "green" : why == null ? "action" : "gold";
        Label words = Words.words(kit.t("notary.paper.page", page.number(), state), "text-body", "tone-" + tone);
        return Words.row(words, Icons.icon(page.scanned() ? "check" : "file-text", "icon-" + tone), words);
    }

    private Panel scan(Step.Scan scan, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>(pieces(scan.words()));
        if (!journey.canScan()) {
            blocks.add(Cards.notice("gold", "alert-circle", kit.t("notary.papers.no-camera")));
        }
        return Panel.of(
                kit.t("notary.scan.title"),
                blocks,
                ActionButton.primary("camera", kit.t("notary.papers.scan"), journey::scan)
                        .off(busy || !journey.canScan()));
    }

    private List<Region> words(String key) {
        return pieces(kit.t(key));
    }

    private static List<Region> pieces(String text) {
        List<Region> pieces = new ArrayList<>();
        Sentences.of(text, PIECE).forEach(piece -> pieces.add(Words.words(piece, "text-body", "step-words")));
        return pieces;
    }

    private List<Region> moment(String key) {
        return List.of(new Waiting(kit.t(key), Optional.empty()));
    }
}
