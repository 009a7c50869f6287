package legalkiosk.kiosk.ui.controls;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How far along the person is: one bar a step. */
public final class StepBar extends HBox {
    /** {@code done} of {@code all} bars filled; {@code name} says the same in words. */
    public StepBar(int done, int all, String name) {
        getStyleClass().add("steps");
        setAccessibleText(name);
        for (int i = 0; i < all; i++) {
            Region bar = new Region();
            bar.getStyleClass().add(i < done ? "step-done" : "step-todo");
            HBox.setHgrow(bar, Priority.ALWAYS);
            getChildren().add(bar);
        }
    }
}
