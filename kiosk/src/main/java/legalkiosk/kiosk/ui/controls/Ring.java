package legalkiosk.kiosk.ui.controls;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeType;

/** A ring that is filled in part, with a number or an icon in the middle: seconds left, pages done. */
public final class Ring extends StackPane {
    private static final double RADIUS = 190;
    private static final double WIDTH = 24;

    /** {@code share} from 0 to 1 of the ring is drawn in the action's colour. */
    public Ring(double share, javafx.scene.Node middle, String below) {
        Circle back = new Circle(RADIUS);
        back.getStyleClass().add("ring-back");
        back.setStrokeWidth(WIDTH);
        Arc front = new Arc(0, 0, RADIUS, RADIUS, 90, -360 * Math.clamp(share, 0.0, 1.0));
        front.getStyleClass().add("ring-front");
        front.setStrokeWidth(WIDTH);
        front.setStrokeType(StrokeType.CENTERED);
        VBox words = new VBox(middle);
        words.setAlignment(javafx.geometry.Pos.CENTER);
        if (!below.isEmpty()) {
            words.getChildren().add(Words.line(below, "text-note"));
        }
        words.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(new Group(back, front), words);
        setMinSize(2 * RADIUS + WIDTH, 2 * RADIUS + WIDTH);
        setMaxHeight(560);
        VBox.setVgrow(this, javafx.scene.layout.Priority.ALWAYS);
    }
}
