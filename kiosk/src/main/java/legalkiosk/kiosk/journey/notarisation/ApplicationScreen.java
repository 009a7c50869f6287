package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
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
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.frame.Page;

/** Shows what an application asks, one question a screen, and says honestly what can't be done here. */
public final class ApplicationScreen {
    private final Kit kit;
    private final StuckScreen stuck;
    private final ItemScreen item;
    private final PlanScreen plans;
    private final ConsentScreen consents;
    private final FormScreen form;

    public ApplicationScreen(Kit kit) {
        this.kit = kit;
        this.stuck = new StuckScreen(kit);
        this.item = new ItemScreen(kit);
        this.plans = new PlanScreen(kit);
        this.consents = new ConsentScreen(kit);
        this.form = new FormScreen(kit);
    }

    /** The page of a state; {@code ways} lead home and to help. */
    public Page page(ApplicationState state, ApplicationJourney journey, NotaryWays ways) {
        return switch (state) {
            case ChooseItem(List<ServiceItem> items, boolean only) -> item.items(items, only, journey);
            case AboutItem(ServiceItem about) -> item.about(about, journey);
            case Asking(Plan plan, Ask ask) -> plans.asking(plan, ask, journey);
            case ChooseCountry(Plan plan, List<LawTexts.Place> places) -> plans.country(plan, places, journey);
            case Extras(Plan plan, String place, List<CountryExtra> extras) ->
                plans.extras(plan, place, extras, journey);
            case ChoosePurpose(Plan plan) -> plans.purpose(plan, journey);
            case AtDoor door -> plans.door(door, journey, ways);
            case Checklist(Plan plan) -> plans.checklist(plan, journey);
            case ConsentAsked(Plan plan, LawTexts.Consent consent) -> consents.consent(plan, consent, journey);
            case Declined(Plan plan, LawTexts.Consent consent) -> consents.declined(plan, consent, journey, ways);
            case Filling filling -> form.page(filling, journey);
            case Identify(Plan plan, var identity) ->
                new IdentityScreen(kit).page(identity.state(), identity, Optional.<Node>empty());
            case Opening opening ->
                Page.titled(kit.t("notary.opening"))
                        .subtitle(opening.plan().item().name())
                        .body(new Waiting(kit.t("notary.opening.what"), Optional.empty()))
                        .done();
            case Away away -> stuck.away("notary.away.kept.text", kit.stepBack(journey::back), journey::retry);
            case Refused refused -> refused(refused, journey, ways);
        };
    }

    private Page refused(Refused refused, ApplicationJourney journey, NotaryWays ways) {
        return Page.titled(kit.t("notary.refused.title"))
                .subtitle(refused.problem().detail())
                .body(Cards.info(
                        kit.t("notary.office.what"),
                        kit.t(
                                "notary.office.what.text",
                                ItemScreen.papers(refused.plan().item()))))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary("help-circle", kit.t("button.get-help"), ways.help()))
                .action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                .done();
    }
}
