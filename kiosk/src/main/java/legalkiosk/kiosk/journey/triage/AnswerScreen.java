package legalkiosk.kiosk.journey.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.content.Citation;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Helper;
import legalkiosk.kiosk.content.HelperAction;
import legalkiosk.kiosk.content.LegalSentence;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.print.SituationAnswer;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** The answer: deadline, three first steps, who helps, what the law says, what to bring, what it costs. */
final class AnswerScreen {
    /** The helper who notarises; its guide is reached from the application too. */
    private static final String NOTARY = "notary";

    private final Kit kit;
    private final Content content;

    AnswerScreen(Kit kit, Content content) {
        this.kit = kit;
        this.content = content;
    }

    Page page(SituationAnswer answer, TriageJourney journey, AnswerWays ways, Optional<Node> crumb) {
        Situation situation = answer.situation();
        Page.Builder page = Page.titled(situation.title());
        crumb.ifPresent(page::crumb);
        answer.deadlines().forEach(dated -> page.lead(new DeadlineCard(kit).of(dated)));
        page.body(steps(situation));
        for (String id : situation.helpers()) {
            content.helper(id).ifPresent(helper -> page.body(helper(helper, answer, ways)));
        }
        page.body(law(situation)).body(bring(situation)).body(sentence("answer.cost", situation.cost()));
        for (String id : situation.guides()) {
            content.guide(id).ifPresent(guide -> page.body(guide(guide, ways)));
        }
        page.back(ActionButton.secondary("chevron-left", kit.t("answer.other"), journey::restart));
        if (situation.sensitive()) {
            page.action(ActionButton.secondary("eye-off", kit.t("answer.hide"), journey::hide));
        }
        return page.action(ActionButton.primary(
                        "printer", kit.t("answer.print"), () -> ways.print().accept(answer)))
                .done();
    }

    private VBox steps(Situation situation) {
        VBox card = Cards.card(Words.words(kit.t("answer.steps"), "text-head"));
        for (int i = 0; i < situation.steps().size(); i++) {
            var step = situation.steps().get(i);
            card.getChildren().add(Cards.step(i + 1, step.title(), step.text()));
        }
        return card;
    }

    private Region helper(Helper helper, SituationAnswer answer, AnswerWays ways) {
        LegalSentence note = answer.situation().helperNotes().get(helper.id());
        VBox lines = new VBox(
                Words.words(helper.name(), "text-strong"),
                Words.words(note == null ? helper.what() : note.text(), "text-note"));
        lines.getStyleClass().add("lines");
        Node chip = Icons.chip(icon(helper), "action");
        HBox row = Words.row(
                lines,
                Stream.concat(Stream.of(chip, lines), buttons(helper, answer, ways).stream())
                        .toArray(Node[]::new));
        row.getStyleClass().setAll("row-wide");
        VBox card = Cards.card(row);
        card.getStyleClass().add("tight");
        return card;
    }

    private static String icon(Helper helper) {
        return switch (helper.action()) {
            case HelperAction.Hotline hotline -> "phone";
            case HelperAction.Book book -> "user";
            case HelperAction.OpenGuide guide -> "award";
            case HelperAction.None none -> helper.phone().isPresent() ? "phone" : "map-pin";
        };
    }

    private List<Press> buttons(Helper helper, SituationAnswer answer, AnswerWays ways) {
        return switch (helper.action()) {
            case HelperAction.Hotline hotline ->
                List.of(ActionButton.small(kit.t("answer.how-to-ring"), ways.hotline()));
            case HelperAction.Book book ->
                List.of(
                        ActionButton.small(
                                kit.t("answer.book"), () -> ways.book().accept(answer.situation())),
                        ActionButton.small(
                                kit.t("answer.find-lawyer"), () -> ways.lawyer().accept(answer)));
            case HelperAction.OpenGuide(String id) -> {
                List<Press> both = new ArrayList<>();
                if (helper.id().equals(NOTARY)) {
                    both.add(ActionButton.small(kit.t("answer.notary"), ways.notary()));
                }
                content.guide(id)
                        .ifPresent(guide -> both.add(ActionButton.small(
                                kit.t("answer.how"), () -> ways.read().accept(guide))));
                yield both;
            }
            case HelperAction.None none -> List.of();
        };
    }

    /** One card a sentence, so that a page can end between them. */
    private List<Region> law(Situation situation) {
        List<Region> cards = new ArrayList<>();
        for (LegalSentence sentence : situation.law()) {
            VBox card = Cards.card();
            if (cards.isEmpty()) {
                card.getChildren().add(Words.words(kit.t("answer.law"), "text-strong"));
            }
            card.getChildren().add(Words.words(sentence.text(), "text-body"));
            if (!sentence.cites().isEmpty()) {
                card.getChildren().add(Words.words(cites(sentence.cites()), "text-note"));
            }
            cards.add(card);
        }
        return cards;
    }

    private Region bring(Situation situation) {
        return Cards.card(
                Words.words(kit.t("answer.bring"), "text-strong"),
                Words.words(String.join("、", situation.bring()), "text-body"));
    }

    private Region sentence(String headingKey, LegalSentence sentence) {
        VBox card =
                Cards.card(Words.words(kit.t(headingKey), "text-strong"), Words.words(sentence.text(), "text-body"));
        if (!sentence.cites().isEmpty()) {
            card.getChildren().add(Words.words(cites(sentence.cites()), "text-note"));
        }
        return card;
    }

    private Press guide(Guide guide, AnswerWays ways) {
        return WideCard.card(
                Icons.chip("book-open", "action"),
                guide.title(),
                Optional.of(kit.t("answer.read-on")),
                () -> ways.read().accept(guide));
    }

    static String cites(List<Citation> cites) {
        return cites.stream().map(Citation::words).collect(Collectors.joining("、"));
    }
}
