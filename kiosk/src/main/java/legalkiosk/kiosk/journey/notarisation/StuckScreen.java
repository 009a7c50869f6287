package legalkiosk.kiosk.journey.notarisation;

import legalkiosk.contract.Problem;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.frame.Page;

/** What every part of 公证 shows when it can't go on: nothing is lost, and what to do now. */
final class StuckScreen {
    private final Kit kit;

    StuckScreen(Kit kit) {
        this.kit = kit;
    }

    /** No answer came. @param kept key of the words about what is kept */
    Page away(String kept, Press back, Runnable retry) {
        return Page.titled(kit.t("away.title"))
                .subtitle(kit.t("notary.away.subtitle"))
                .body(Cards.notice("green", "shield", kit.t("notary.away.kept"), kit.t(kept)))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(back)
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), retry))
                .done();
    }

    /** The office said no; it may go on at the window. @param kept key of the words about what is kept */
    Page refused(Problem problem, String kept, Press back, Runnable help, Runnable office) {
        return Page.titled(kit.t("notary.refused.title"))
                .subtitle(problem.detail())
                .body(Cards.notice("green", "shield", kit.t("notary.away.kept"), kit.t(kept)))
                .back(back)
                .action(ActionButton.secondary("help-circle", kit.t("button.get-help"), help))
                .action(ActionButton.primary("map-pin", kit.t("notary.office.go"), office))
                .done();
    }
}
