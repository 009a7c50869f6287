package legalkiosk.kiosk.journey.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.guides.GuidesState.OfTopic;
import legalkiosk.kiosk.journey.guides.GuidesState.Reading;
import legalkiosk.kiosk.journey.guides.GuidesState.Searching;
import legalkiosk.kiosk.journey.guides.GuidesState.Topics;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.BlockViews;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows guides: by topic, by letters, and to read. */
public final class GuidesScreen {
    private static final int MOST_FOUND = 4;
    private final Kit kit;

    public GuidesScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state; {@code print} puts a guide on paper. */
    public Page page(GuidesState state, GuidesJourney journey, Consumer<Guide> print) {
        return switch (state) {
            case Topics(List<Topic> topics) -> topics(topics, journey);
            case OfTopic(Topic topic, List<Guide> guides) -> ofTopic(topic, guides, journey);
            case Searching(String typed, List<Guide> found) -> searching(typed, found, journey);
            case Reading(Guide guide, List<Guide> related) -> reading(guide, related, journey, print);
        };
    }

    private Page topics(List<Topic> topics, GuidesJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (Topic topic : topics) {
            choices.add(WideCard.plain(Icons.chip(topic.icon(), "action"), topic.name(), () -> journey.topic(topic)));
        }
        Press search = WideCard.card(
                        Icons.chip("search", "gold"),
                        kit.t("guides.search"),
                        Optional.of(kit.t("guides.search.hint")),
                        journey::openSearch)
                .styled("tinted");
        return Page.titled(kit.t("guides.title"))
                .subtitle(kit.t("guides.subtitle"))
                .lead(search)
                .pairs(choices)
                .back(kit.back(journey::back))
                .done();
    }

    private Page ofTopic(Topic topic, List<Guide> guides, GuidesJourney journey) {
        return Page.titled(topic.name())
                .subtitle(kit.t("guides.of-topic"))
                .choices(lines(guides, true, journey))
                .back(kit.back(journey::back))
                .done();
    }

    private Page searching(String typed, List<Guide> found, GuidesJourney journey) {
        Page.Builder page = Page.titled(kit.t("guides.search.title"))
                .subtitle(kit.t("guides.search.subtitle"))
                .pinned(Field.of(typed, kit.t("guides.search.empty")));
        if (!typed.isEmpty() && found.isEmpty()) {
            page.body(Cards.notice("gold", "info", kit.t("guides.search.none")));
        }
        lines(found.stream().limit(MOST_FOUND).toList(), false, journey).forEach(page::body);
        return page.body(kit.keys().letters(journey::letter, journey::erase))
                .back(kit.back(journey::back))
                .done();
    }

    private Page reading(Guide guide, List<Guide> related, GuidesJourney journey, Consumer<Guide> print) {
        Page.Builder page = Page.titled(guide.title()).subtitle(guide.summary());
        List<Region> body = new ArrayList<>(new BlockViews().of(guide.body()));
        page.body(body);
        if (!guide.bring().isEmpty()) {
            page.body(Cards.info(kit.t("answer.bring"), String.join("、", guide.bring())));
        }
        page.body(Cards.info(kit.t("answer.cost"), guide.cost().text()));
        lines(related, false, journey).forEach(page::body);
        return page.back(kit.back(journey::back))
                .action(ActionButton.primary("printer", kit.t("answer.print"), () -> print.accept(guide)))
                .done();
    }

    private List<Press> lines(List<Guide> guides, boolean summary, GuidesJourney journey) {
        List<Press> lines = new ArrayList<>();
        for (Guide guide : guides) {
            Optional<String> hint = summary ? Optional.of(guide.summary()) : Optional.empty();
            lines.add(WideCard.card(guide.title(), hint, () -> journey.open(guide)));
        }
        return lines;
    }
}
