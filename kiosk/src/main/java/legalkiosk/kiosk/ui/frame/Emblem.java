package legalkiosk.kiosk.ui.frame;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The scales in a blue square; the same drawing as at the head of each paper. */
final class Emblem extends StackPane {
    private static final String SCALES = "M12 3V21 M7.5 21H16.5 M2.5 7C7 7 9 5.6 12 5C15 5.6 17 7 21.5 7 M1.8 15L5.2"
            + " 7L8.6 15 M1.8 15A3.4 3.6 0 0 0 8.6 15Z M15.4 15L18.8 7L22.2 15 M15.4 15A3.4 3.6 0 0 0 22.2 15Z";

    Emblem() {
        SVGPath scales = new SVGPath();
        scales.setContent(SCALES);
        scales.getStyleClass().add("emblem-line");
        scales.setScaleX(2.1);
        scales.setScaleY(2.1);
        getStyleClass().add("emblem");
        getChildren().add(new Group(scales));
    }
}
