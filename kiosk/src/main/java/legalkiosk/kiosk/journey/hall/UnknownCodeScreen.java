package legalkiosk.kiosk.journey.hall;

import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.frame.Page;

/** Says that a code leads nowhere here, and which ones do. What the code holds is never shown. */
public final class UnknownCodeScreen {
    private final Kit kit;

    public UnknownCodeScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page; {@code home} leads to the services. */
    public Page page(Place.UnknownCode code, Runnable home) {
        return Page.titled(kit.t("scan.unknown.title"))
                .subtitle(kit.t(code.ours() ? "scan.unknown.gone" : "scan.unknown.not-ours"))
                .body(Cards.notice("tint", "maximize", kit.t("scan.unknown.what"), kit.t("scan.unknown.what.text")))
                .body(Cards.notice(
                        "green", "check", kit.t("scan.unknown.otherwise"), kit.t("scan.unknown.otherwise.text")))
                .back(ActionButton.primary("home", kit.t("scan.unknown.home"), home))
                .done();
    }
}
