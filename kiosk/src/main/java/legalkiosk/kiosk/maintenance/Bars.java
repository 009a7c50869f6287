package legalkiosk.kiosk.maintenance;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;

/** How the pages of maintenance mode are put together. */
final class Bars {
    private static final double GAP = 22;

    private Bars() {}

    /** Buttons beside each other, of the same width. */
    static Region buttons(Press... buttons) {
        Region row = Grid.rows(buttons.length, 0, List.of(buttons)).getFirst();
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** Blocks that are paged, above buttons that are always there. */
    static VBox body(Kit kit, List<Region> blocks, Region... below) {
        Pages pages = new Pages(kit.texts(), GAP, blocks);
        pages.setId("pages");
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox body = new VBox(pages);
        body.getChildren().addAll(below);
        body.getStyleClass().add("maintenance-body");
        return body;
    }
}
