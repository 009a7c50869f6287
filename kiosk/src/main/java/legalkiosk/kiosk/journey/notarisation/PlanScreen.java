package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.AtDoor;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** What is to be known before anything is filled in: where it is used and what for, whether it can be done today, what is here. */
final class PlanScreen {
    private final Kit kit;

    PlanScreen(Kit kit) {
        this.kit = kit;
    }

    Page asking(Plan plan, Ask ask, ApplicationJourney journey) {
        String key = "notary.ask." + ask.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Press> choices = new ArrayList<>();
        for (String answer : ask.answers(plan)) {
            choices.add(WideCard.card(kit.t(key + "." + answer), Optional.empty(), () -> journey.answer(answer))
                    .styled("roomy"));
        }
        return Page.titled(kit.t(key))
                .subtitle(kit.t(key + ".why"))
                .choices(choices)
                .back(kit.stepBack(journey::back))
                .done();
    }

    Page country(Plan plan, List<LawTexts.Place> places, ApplicationJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (LawTexts.Place place : places) {
            choices.add(WideCard.plain(
                    Icons.chip(place.code().equals(ApplicationJourney.HOME) ? "home" : "globe", "action"),
                    place.name(),
                    () -> journey.country(place.code())));
        }
        return Page.titled(kit.t("notary.country.title"))
                .subtitle(kit.t("notary.country.subtitle", plan.item().name()))
                .pairs(choices)
                .back(kit.stepBack(journey::back))
                .done();
    }

    Page extras(Plan plan, String place, List<CountryExtra> extras, ApplicationJourney journey) {
        Page.Builder page = Page.titled(kit.t("notary.extras.title", place))
                .subtitle(kit.t("notary.extras.subtitle", plan.item().name()));
        for (CountryExtra extra : extras) {
            page.body(Cards.card(
                    Words.words(extra.name(), "text-strong"),
                    Words.words(extra.words(), "text-body"),
                    Words.words(extra.source().article(), "text-note")));
        }
        return page.back(kit.stepBack(journey::back))
                .action(ActionButton.primary("check", kit.t("notary.go-on"), journey::goOn))
                .done();
    }

    Page purpose(Plan plan, ApplicationJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (String purpose : plan.item().purposes()) {
            choices.add(WideCard.card(purpose, Optional.empty(), () -> journey.purpose(purpose)));
        }
        return Page.titled(kit.t("notary.purpose.title"))
                .subtitle(kit.t("notary.purpose.subtitle"))
                .choices(choices)
                .back(kit.stepBack(journey::back))
                .done();
    }

    Page door(AtDoor state, ApplicationJourney journey, NotaryWays ways) {
        Door door = state.door();
        boolean video = door.how() == Door.How.VIDEO;
        Page.Builder page = Page.titled(kit.t(doorTitle(state)))
                .subtitle(state.plan().item().name());
        state.lacks().stream()
                .filter(lack -> video)
                .forEach(lack -> page.body(Cards.notice("gold", "alert-circle", kit.t("notary.lack." + name(lack)))));
        door.told().forEach(told -> page.body(told(told, video)));
        if (video) {
            steps().forEach(page::body);
        }
        page.back(kit.stepBack(journey::back));
        return switch (door.how()) {
            case VIDEO ->
                page.action(ActionButton.secondary("map-pin", kit.t("notary.office.book"), journey::office))
                        .action(ActionButton.primary("check", kit.t("notary.go-on"), journey::goOn))
                        .done();
            case OFFICE ->
                page.action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                        .done();
            case NOT_LIKE_THIS ->
                page.action(ActionButton.secondary("help-circle", kit.t("button.get-help"), ways.help()))
                        .action(ActionButton.primary("home", kit.t("button.home"), ways.home()))
                        .done();
        };
    }

    private static String doorTitle(AtDoor state) {
        return switch (state.door().how()) {
            case VIDEO -> state.lacks().isEmpty() ? "notary.door.video" : "notary.door.later";
            case OFFICE -> "notary.door.office";
            case NOT_LIKE_THIS -> "notary.door.no";
        };
    }

    private Region told(LawTexts.Told told, boolean mind) {
        VBox card = Cards.toned(
                mind ? "tint" : "gold",
                Words.words(told.why(), "text-strong"),
                Words.words(told.instead(), "text-body"),
                Words.words(told.article(), "text-note"));
        return card;
    }

    /** One after the other, so that a page may end between them. */
    private List<Region> steps() {
        List<Region> cards = new ArrayList<>();
        List<String> keys = List.of("papers", "form", "office", "video");
        for (int i = 0; i < keys.size(); i++) {
            String key = "notary.door.step." + keys.get(i);
            Region step = Cards.step(i + 1, kit.t(key), kit.t(key + ".text"));
            cards.add(
                    i == 0 ? Cards.card(Words.words(kit.t("notary.door.steps"), "text-head"), step) : Cards.card(step));
        }
        return cards;
    }

    Page checklist(Plan plan, ApplicationJourney journey) {
        List<Region> rows = new ArrayList<>();
        for (WantedPaper paper : plan.item().papers()) {
            boolean here = plan.brought().contains(paper.id());
            String why = paper.when() == null ? paper.why() : kit.t("notary.paper.when", paper.when(), paper.why());
            rows.add(WideCard.tick(
                    Icons.chip(icon(paper), "action"),
                    paper.name(),
                    why,
                    here,
                    kit.t(here ? "notary.paper.here" : "notary.paper.not-here"),
                    () -> journey.tick(paper.id())));
        }
        Page.Builder page = Page.titled(kit.t("notary.checklist.title"))
                .subtitle(kit.t("notary.checklist.subtitle"))
                .body(rows);
        List<String> missing = plan.missing().stream().map(WantedPaper::name).toList();
        page.foot(
                missing.isEmpty()
                        ? Cards.notice("green", "check", kit.t("notary.checklist.all"))
                        : Cards.notice("gold", "info", kit.t("notary.checklist.missing", String.join("、", missing))));
        return page.back(kit.stepBack(journey::back))
                .action(ActionButton.primary("check", kit.t("notary.go-on"), journey::goOn))
                .done();
    }

    static String icon(WantedPaper paper) {
        return Icons.has(paper.picture()) ? paper.picture() : "file-text";
    }

    private static String name(ApplicationState.Lack lack) {
        return lack.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
