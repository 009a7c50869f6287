package legalkiosk.kiosk.ui.controls;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.theme.Icons;

/** Drawings of what the person has to do at the machine. */
public final class Picture {
    private Picture() {}

    /** A card above the reader, and where the reader is. */
    public static Region card(String where) {
        StackPane plastic = new StackPane(lines());
        plastic.getStyleClass().add("plastic");
        plastic.setMinSize(460, 290);
        plastic.setMaxSize(540, 340);
        StackPane above = new StackPane(plastic);
        above.setPadding(new Insets(36));
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox band = new VBox(
                Icons.icon("credit-card", "icon-large", "icon-action"),
                Words.words(where, "text-strong", "tone-action"));
        band.getStyleClass().add("reader-band");
        band.setMinHeight(Region.USE_PREF_SIZE);
        VBox picture = new VBox(above, band);
        picture.getStyleClass().add("reader");
        picture.setAlignment(Pos.CENTER);
        picture.setMaxHeight(680);
        picture.setAccessibleText(where);
        VBox.setVgrow(picture, Priority.ALWAYS);
        return picture;
    }

    private static Pane lines() {
        Pane pane = new Pane();
        add(pane, "plastic-line", 0.08, 0.16, 0.34, 0.07);
        add(pane, "plastic-line", 0.08, 0.29, 0.46, 0.07);
        add(pane, "plastic-line", 0.08, 0.42, 0.52, 0.07);
        add(pane, "plastic-line", 0.66, 0.14, 0.26, 0.52);
        add(pane, "plastic-dark", 0.08, 0.78, 0.84, 0.09);
        return pane;
    }

    private static void add(Pane pane, String style, double x, double y, double width, double height) {
        Region line = new Region();
        line.getStyleClass().add(style);
        line.layoutXProperty().bind(pane.widthProperty().multiply(x));
        line.layoutYProperty().bind(pane.heightProperty().multiply(y));
        pane.widthProperty().subscribe(w -> line.resize(w.doubleValue() * width, pane.getHeight() * height));
        pane.heightProperty().subscribe(h -> line.resize(pane.getWidth() * width, h.doubleValue() * height));
        line.setManaged(false);
        pane.getChildren().add(line);
    }
}
