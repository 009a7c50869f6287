package legalkiosk.kiosk.journey.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.triage.TriageState.Answered;
import legalkiosk.kiosk.journey.triage.TriageState.Asking;
import legalkiosk.kiosk.journey.triage.TriageState.AskingDate;
import legalkiosk.kiosk.journey.triage.TriageState.Hidden;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows the questions of the triage tree, the question for a date, and the answer. */
public final class TriageScreen {
    private final Kit kit;

    public TriageScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state; {@code ways} lead on from the answer. */
    public Page page(TriageState state, TriageJourney journey, Content content, AnswerWays ways) {
        return switch (state) {
            case Asking asking -> asking(asking, journey);
            case AskingDate asking -> new DateScreen(kit).page(asking, journey, crumb(asking.path()));
            case Answered answered ->
                new AnswerScreen(kit, content)
                        .page(
                                answered.answer(),
                                journey,
                                ways,
                                crumb(answered.answer().path()));
            case Hidden hidden -> hidden(journey);
        };
    }

    private Page asking(Asking asking, TriageJourney journey) {
        List<Press> options = new ArrayList<>();
        for (TriageNode.Option option : asking.question().options()) {
            options.add(option(option, () -> journey.choose(option)));
        }
        Page.Builder page = Page.titled(asking.question().words())
                .subtitle(kit.t("triage.subtitle"))
                .choices(options)
                .back(asking.path().isEmpty() ? kit.back(journey::back) : kit.stepBack(journey::back));
        crumb(asking.path()).ifPresent(page::crumb);
        return page.done();
    }

    private static Press option(TriageNode.Option option, Runnable action) {
        return option.icon()
                .filter(Icons::has)
                .map(icon -> WideCard.card(Icons.chip(icon, "action"), option.label(), option.hint(), action))
                .orElseGet(() -> WideCard.card(option.label(), option.hint(), action));
    }

    private Page hidden(TriageJourney journey) {
        return Page.titled(kit.t("triage.hidden.title"))
                .subtitle(kit.t("triage.hidden.subtitle"))
                .body(Cards.notice("tint", "eye-off", kit.t("triage.hidden.text")))
                .back(ActionButton.primary("eye", kit.t("triage.hidden.show"), journey::unhide))
                .done();
    }

    private Optional<Node> crumb(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var words = Words.words(kit.t("triage.said", String.join(" › ", path)), "text-note");
        HBox line = Words.row(words, Icons.icon("check", "icon-small", "icon-green"), words);
        line.setSpacing(16);
        return Optional.of(line);
    }
}
