package legalkiosk.kiosk.journey.hall;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Ring;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** The end of a visit: are you still here, and goodbye. */
public final class VisitScreen {
    private final Kit kit;
    private final int countdownSeconds;

    public VisitScreen(Kit kit, int countdownSeconds) {
        this.kit = kit;
        this.countdownSeconds = countdownSeconds;
    }

    /** 您还在吗？ In front of everything; any touch keeps everything. */
    public Region stillHere(int secondsLeft, HallJourney hall) {
        double share = (double) secondsLeft / countdownSeconds;
        Ring ring = new Ring(share, Words.line(String.valueOf(secondsLeft), "text-huge"), kit.t("idle.seconds"));
        Press stay = ActionButton.primary("check", kit.t("idle.stay"), hall::touched);
        Press leave = ActionButton.secondary("log-out", kit.t("idle.leave"), hall::leave);
        HBox buttons = new HBox(leave, stay);
        buttons.getStyleClass().add("actions");
        for (Press button : new Press[] {leave, stay}) {
            button.setPrefWidth(380);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        VBox dialog = new VBox(
                Words.words(kit.t("idle.title"), "text-title"),
                Words.words(kit.t("idle.text"), "text-body"),
                ring,
                buttons);
        dialog.getStyleClass().add("dialog");
        dialog.setAlignment(Pos.CENTER);
        dialog.setMaxSize(900, Region.USE_PREF_SIZE);
        return dialog;
    }

    /** 您可以走了. */
    public Page goodbye(HallJourney hall) {
        return Page.titled(kit.t("goodbye.title"))
                .subtitle(kit.t("goodbye.subtitle"))
                .body(new Ring(1, Icons.icon("check", "icon-giant", "icon-action"), ""))
                .body(Cards.notice("green", "shield", kit.t("goodbye.cleared")))
                .body(Cards.notice("tint", "credit-card", kit.t("goodbye.take")))
                .back(ActionButton.primary("home", kit.t("goodbye.again"), hall::start))
                .done();
    }
}
