package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** How a person's cases are found: by card or by a receipt's number, and which they are. */
final class FindCasesScreen {
    private final Kit kit;
    private final MyCasesScreen.Names names;

    FindCasesScreen(Kit kit, MyCasesScreen.Names names) {
        this.kit = kit;
        this.names = names;
    }

    Page way(MyCasesJourney journey) {
        Press card = WideCard.card(
                Icons.chip("credit-card", "action"),
                kit.t("mine.by-card"),
                Optional.of(kit.t("notary.mine.by-card.hint")),
                journey::byCard);
        Press code = WideCard.card(
                Icons.chip("hash", "action"),
                kit.t("notary.mine.by-code"),
                Optional.of(kit.t("notary.mine.by-code.hint")),
                journey::byCode);
        return Page.titled(kit.t("notary.mine.title"))
                .subtitle(kit.t("notary.mine.subtitle"))
                .choices(List.of(card.styled("roomy"), code.styled("roomy")))
                .foot(Cards.notice("tint", "lock", kit.t("notary.mine.only-you")))
                .back(kit.back(journey::back))
                .done();
    }

    Page code(CaseCode code, boolean wrong, MyCasesJourney journey) {
        Page.Builder page = Page.titled(kit.t(code.atLastFour() ? "notary.mine.four" : "notary.mine.code"))
                .subtitle(kit.t(code.atLastFour() ? "notary.mine.four.subtitle" : "notary.mine.code.subtitle"));
        if (wrong) {
            page.lead(Cards.notice("gold", "alert-circle", kit.t("notary.mine.wrong")));
        }
        return page.pinned(Field.of(
                        code.atLastFour() ? code.number() + "  " + code.lastFour() : code.number(),
                        kit.t("notary.mine.code.empty")))
                .body(kit.keys().idNumber(journey::key, journey::erase))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("search", kit.t("notary.mine.find"), journey::codeDone)
                        .off(!code.complete()))
                .done();
    }

    Page found(List<CaseView> cases, MyCasesJourney journey, NotaryWays ways) {
        if (cases.isEmpty()) {
            return Page.titled(kit.t("notary.mine.none"))
                    .subtitle(kit.t("notary.mine.none.subtitle"))
                    .body(Cards.notice("tint", "info", kit.t("notary.mine.none.text")))
                    .back(kit.back(journey::back))
                    .action(ActionButton.primary("home", kit.t("button.home"), ways.home()))
                    .done();
        }
        List<Press> lines = new ArrayList<>();
        for (CaseView view : cases) {
            String when = When.day(When.here(view.changedAt()).toLocalDate());
            lines.add(WideCard.card(
                    Icons.chip(CaseLook.icon(view.state()), CaseLook.tone(view.state())),
                    names.item(view.item()),
                    Optional.of(kit.t("notary.mine.line", kit.t(CaseScreen.state(view)), when)),
                    () -> journey.open(view)));
        }
        return Page.titled(kit.t("notary.mine.found", cases.size()))
                .subtitle(kit.t("notary.mine.found.subtitle"))
                .choices(lines)
                .back(kit.back(journey::back))
                .done();
    }
}
