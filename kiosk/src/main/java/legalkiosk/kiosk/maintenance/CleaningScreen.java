package legalkiosk.kiosk.maintenance;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.maintenance.MaintenanceState.Cleaning;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** Nothing to press, so that wiping presses nothing; how long still. */
final class CleaningScreen {
    private final Kit kit;

    CleaningScreen(Kit kit) {
        this.kit = kit;
    }

    Region whole(Cleaning state) {
        var heading = Words.words(kit.t("maintenance.clean.now"), "text-title");
        var left = Words.line(String.valueOf(state.left().toSeconds()), "text-huge");
        var hint = Words.words(kit.t("maintenance.clean.hint"), "text-body");
        VBox whole = new VBox(Icons.icon("droplet", "icon-large", "icon-action"), heading, left, hint);
        whole.setAlignment(Pos.CENTER);
        whole.getStyleClass().addAll("maintenance", "cleaning");
        return whole;
    }
}
