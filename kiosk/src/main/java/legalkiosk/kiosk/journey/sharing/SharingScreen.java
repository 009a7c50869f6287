package legalkiosk.kiosk.journey.sharing;

import java.util.Optional;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.frame.Page;

/** The screens of {@link SharingJourney}. */
public final class SharingScreen {
    private final Kit kit;

    public SharingScreen(Kit kit) {
        this.kit = kit;
    }

    public Page page(SharingState state, SharingJourney journey) {
        return switch (state) {
            case SharingState.Fetching fetching ->
                Page.titled(kit.t("share.title"))
                        .body(new Waiting(kit.t("share.fetching"), Optional.empty()))
                        .back(ActionButton.secondary("x", kit.t("share.leave"), journey::leave))
                        .done();
            case SharingState.Gone gone ->
                Page.titled(kit.t("share.gone"))
                        .body(Cards.notice("gold", "alert-circle", kit.t("share.gone"), kit.t("share.gone.text")))
                        .back(ActionButton.primary("video", kit.t("share.leave"), journey::leave))
                        .done();
            case SharingState.Showing showing -> showing(showing, journey);
        };
    }

    private Page showing(SharingState.Showing showing, SharingJourney journey) {
        Page.Builder page = Page.titled(kit.t("share.title"))
                .subtitle(kit.t("share.subtitle"))
                .body(new SharedPage(showing.pages().get(showing.page() - 1), showing.spot(), journey::point));
        int count = showing.pages().size();
        if (showing.page() > 1) {
            page.action(ActionButton.secondary("arrow-left", kit.t("share.before"), () -> journey.turn(-1)));
        }
        if (showing.page() < count) {
            page.action(ActionButton.secondary(
                    "arrow-right", kit.t("share.next", showing.page() + 1, count), () -> journey.turn(1)));
        }
        return page.back(ActionButton.primary("video", kit.t("share.leave"), journey::leave))
                .done();
    }
}
