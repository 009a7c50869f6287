package legalkiosk.kiosk.journey.notarisation;

import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;

/** A text to agree to or not, and what comes of a no. */
final class ConsentScreen {
    private final Kit kit;

    ConsentScreen(Kit kit) {
        this.kit = kit;
    }

    Page consent(Plan plan, LawTexts.Consent consent, ApplicationJourney journey) {
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

    Page declined(Plan plan, LawTexts.Consent consent, ApplicationJourney journey, NotaryWays ways) {
        return Page.titled(kit.t("notary.declined.title"))
                .subtitle(consent.refused())
                .body(Cards.notice(
                        "green", "shield", kit.t("notary.declined.nothing"), kit.t("notary.declined.nothing.text")))
                .body(Cards.info(
                        kit.t("notary.office.what"), kit.t("notary.office.what.text", ItemScreen.papers(plan.item()))))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary("home", kit.t("button.home"), ways.home()))
                .action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                .done();
    }
}
