package legalkiosk.kiosk.journey.help;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.journey.help.HelpState.Staff;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows 12348, the call for the hall's staff, and how this machine works. */
public final class HelpScreen {
    private final Kit kit;

    public HelpScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state; {@code close} leads back to where the person was, {@code leave} ends the visit. */
    public Page page(HelpState state, HelpJourney journey, Runnable close, Optional<Runnable> leave) {
        Page.Builder page = Page.titled(kit.t("help.title")).subtitle(kit.t("help.subtitle"));
        page.body(hotline());
        page.body(staff(state.staff(), journey));
        page.body(Cards.info(kit.t("help.how.title"), kit.t("help.how.text")));
        page.back(ActionButton.secondary("chevron-left", kit.t("help.close"), close));
        leave.ifPresent(action -> page.action(ActionButton.secondary("log-out", kit.t("button.leave"), action)));
        return page.done();
    }

    private Region hotline() {
        VBox lines = new VBox(
                Words.words(kit.t("help.hotline"), "text-strong"),
                Words.line("12348", "text-code", "tone-action"),
                Words.words(kit.t("help.hotline.text"), "text-note"));
        lines.getStyleClass().add("lines");
        HBox row = Words.row(lines, Icons.chip("phone", "action"), lines);
        row.getStyleClass().setAll("row-wide");
        return Cards.toned("tint", row);
    }

    private Region staff(Staff staff, HelpJourney journey) {
        return switch (staff) {
            case NOT_CALLED -> call(kit.t("help.staff.title"), kit.t("help.staff.text"), Optional.of(button(journey)));
            case CALLING -> call(kit.t("help.staff.calling"), kit.t("help.staff.calling.text"), Optional.empty());
            case CALLED -> Cards.notice("green", "check", kit.t("help.staff.called"), kit.t("help.staff.called.text"));
            case NOT_REACHED ->
                Cards.notice(
                        "gold", "alert-circle", kit.t("help.staff.not-reached"), kit.t("help.staff.not-reached.text"));
        };
    }

    private Region call(String title, String text, Optional<Press> button) {
        VBox lines = new VBox(Words.words(title, "text-strong"), Words.words(text, "text-note"));
        lines.getStyleClass().add("lines");
        HBox row = Words.row(lines, Icons.chip("user", "green"), lines);
        row.getStyleClass().setAll("row-wide");
        VBox card = Cards.card(row);
        button.ifPresent(card.getChildren()::add);
        return card;
    }

    private Press button(HelpJourney journey) {
        return ActionButton.primary("bell", kit.t("help.staff.call"), journey::callStaff);
    }
}
