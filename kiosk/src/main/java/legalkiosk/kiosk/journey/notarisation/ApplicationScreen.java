package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.kiosk.journey.identity.IdentityScreen;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.AboutItem;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Asking;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.AtDoor;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Away;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Checklist;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChooseCountry;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChooseItem;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChoosePurpose;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ConsentAsked;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Declined;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Extras;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Filling;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Identify;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Opening;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Refused;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows what an application asks, one question a screen, and says honestly what can't be done here. */
public final class ApplicationScreen {
    private final Kit kit;
    private final FormScreen form;

    public ApplicationScreen(Kit kit) {
        this.kit = kit;
        this.form = new FormScreen(kit);
    }

    /** The page of a state; {@code ways} lead home and to help. */
    public Page page(ApplicationState state, ApplicationJourney journey, NotaryWays ways) {
        return switch (state) {
            case ChooseItem(List<ServiceItem> items, boolean only) -> items(items, only, journey);
            case AboutItem(ServiceItem item) -> about(item, journey);
            case Asking(Plan plan, Ask ask) -> asking(plan, ask, journey);
            case ChooseCountry(Plan plan, List<LawTexts.Place> places) -> country(plan, places, journey);
            case Extras(Plan plan, String place, List<CountryExtra> extras) -> extras(plan, place, extras, journey);
            case ChoosePurpose(Plan plan) -> purpose(plan, journey);
            case AtDoor door -> door(door, journey, ways);
            case Checklist(Plan plan) -> checklist(plan, journey);
            case ConsentAsked(Plan plan, LawTexts.Consent consent) -> consent(plan, consent, journey);
            case Declined(Plan plan, LawTexts.Consent consent) -> declined(plan, consent, journey, ways);
            case Filling filling -> form.page(filling, journey);
            case Identify(Plan plan, var identity) ->
                new IdentityScreen(kit).page(identity.state(), identity, Optional.<Node>empty());
            case Opening opening ->
                Page.titled(kit.t("notary.opening"))
                        .subtitle(opening.plan().item().name())
                        .body(new Waiting(kit.t("notary.opening.what"), Optional.empty()))
                        .done();
            case Away away -> away(journey);
            case Refused refused -> refused(refused, journey, ways);
        };
    }

    private Page items(List<ServiceItem> items, boolean only, ApplicationJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (ServiceItem item : items) {
            Node chip = Icons.chip(ItemIcons.of(item.kind()), item.remote() ? "action" : "gold");
            choices.add(
                    item.remote()
                            ? WideCard.plain(chip, item.name(), () -> journey.choose(item))
                            : WideCard.plain(
                                    chip, item.name(), kit.t("notary.item.office"), () -> journey.choose(item)));
        }
        Press filter = WideCard.plain(
                Icons.chip(only ? "check-square" : "square", "action"),
                kit.t("notary.items.only-card"),
                journey::onlyCard);
        return Page.titled(kit.t("notary.items.title"))
                .subtitle(kit.t("notary.items.subtitle"))
                .lead(only ? filter.styled("tinted") : filter)
                .pairs(choices)
                .back(kit.back(journey::back))
                .done();
    }

    private Page about(ServiceItem item, ApplicationJourney journey) {
        Page.Builder page = Page.titled(item.name())
                .subtitle(item.what())
                .body(Cards.info(kit.t("notary.about.how"), kit.t(how(item))))
                .body(Cards.info(kit.t("notary.about.papers"), papers(item)))
                .body(Cards.info(kit.t("notary.about.fee"), item.fee()))
                .body(Cards.info(kit.t("notary.about.days"), kit.t("notary.about.days.text")))
                .back(kit.back(journey::back));
        return item.remote()
                ? page.action(ActionButton.secondary("map-pin", kit.t("notary.office.book"), journey::office))
                        .action(ActionButton.primary("check", kit.t("notary.about.begin"), journey::begin))
                        .done()
                : page.action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                        .done();
    }

    private static String how(ServiceItem item) {
        if (!item.remote()) {
            return "notary.about.office";
        }
        return switch (item.signing()) {
            case ELECTRONIC_OR_INK -> item.text().isBlank() ? "notary.about.video" : "notary.about.either";
            case INK -> "notary.about.ink";
            case IN_PERSON -> "notary.about.office";
        };
    }

    private static String papers(ServiceItem item) {
        return item.papers().stream().map(WantedPaper::name).collect(Collectors.joining("、"));
    }

    private Page asking(Plan plan, Ask ask, ApplicationJourney journey) {
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

    private Page country(Plan plan, List<LawTexts.Place> places, ApplicationJourney journey) {
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

    private Page extras(Plan plan, String place, List<CountryExtra> extras, ApplicationJourney journey) {
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

    private Page purpose(Plan plan, ApplicationJourney journey) {
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

    private Page door(AtDoor state, ApplicationJourney journey, NotaryWays ways) {
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

    private Page checklist(Plan plan, ApplicationJourney journey) {
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

    private Page consent(Plan plan, LawTexts.Consent consent, ApplicationJourney journey) {
        boolean promise = consent.about() == LawTexts.About.PROMISE;
        Page.Builder page = Page.titled(consent.title())
                .subtitle(kit.t(promise ? "notary.promise.subtitle" : "notary.consent.subtitle"));
        if (promise) {
            page.body(Cards.info(kit.t("notary.promise.for"), promised(plan)));
        }
        consent.text().lines().forEach(line -> page.body(Cards.card(Words.words(line, "text-body"))));
        page.body(Cards.card(Words.words(consent.article(), "text-note")));
        return page.foot(Cards.card(
                        Words.words(kit.t("notary.consent.refused"), "text-strong"),
                        Words.words(consent.refused(), "text-body")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary(
                        kit.t(promise ? "notary.promise.no" : "notary.consent.no"), () -> journey.agree(false)))
                .action(ActionButton.primary(
                        "check",
                        kit.t(promise ? "notary.promise.yes" : "notary.consent.yes"),
                        () -> journey.agree(true)))
                .done();
    }

    private static String promised(Plan plan) {
        return plan.item().papers().stream()
                .filter(paper -> paper.promise() && !plan.brought().contains(paper.id()))
                .map(WantedPaper::name)
                .collect(Collectors.joining("、"));
    }

    private Page declined(Plan plan, LawTexts.Consent consent, ApplicationJourney journey, NotaryWays ways) {
        return Page.titled(kit.t("notary.declined.title"))
                .subtitle(consent.refused())
                .body(Cards.notice(
                        "green", "shield", kit.t("notary.declined.nothing"), kit.t("notary.declined.nothing.text")))
                .body(Cards.info(kit.t("notary.office.what"), kit.t("notary.office.what.text", papers(plan.item()))))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary("home", kit.t("button.home"), ways.home()))
                .action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                .done();
    }

    private Page away(ApplicationJourney journey) {
        return Page.titled(kit.t("away.title"))
                .subtitle(kit.t("notary.away.subtitle"))
                .body(Cards.notice("gold", "info", kit.t("notary.away.kept"), kit.t("notary.away.kept.text")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry))
                .done();
    }

    private Page refused(Refused refused, ApplicationJourney journey, NotaryWays ways) {
        return Page.titled(kit.t("notary.refused.title"))
                .subtitle(refused.problem().detail())
                .body(Cards.info(
                        kit.t("notary.office.what"),
                        kit.t("notary.office.what.text", papers(refused.plan().item()))))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary("help-circle", kit.t("button.get-help"), ways.help()))
                .action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                .done();
    }

    private static String name(ApplicationState.Lack lack) {
        return lack.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
