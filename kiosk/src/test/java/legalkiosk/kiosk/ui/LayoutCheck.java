package legalkiosk.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import legalkiosk.kiosk.ui.controls.Press;

/** Finds words that are cut, controls off the screen, too small or too near to each other. */
final class LayoutCheck {
    private static final double SMALLEST = 84;
    private static final double NEAREST = 17.5;
    private static final double TOLERANCE = 1.5;
    private final double width;
    private final double height;
    private final double highest;
    private final List<String> faults = new ArrayList<>();
    private final List<Press> presses = new ArrayList<>();

    /** @param highest controls may begin here, counted from the top */
    LayoutCheck(double width, double height, double highest) {
        this.width = width;
        this.height = height;
        this.highest = highest;
    }

    /** Everything that is wrong with what is visible below this node. */
    List<String> faults(Node root) {
        look(root);
        for (int i = 0; i < presses.size(); i++) {
            for (int j = i + 1; j < presses.size(); j++) {
                apart(presses.get(i), presses.get(j));
            }
        }
        return faults;
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Label label -> label(label);
            case TextFlow flow -> flow(flow);
            case Press press -> press(press);
            default -> {}
        }
        if (node instanceof Parent parent && !(node instanceof Label)) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void label(Label label) {
        if (label.getText().isEmpty()) {
            return;
        }
        if (label.lookup(".text") instanceof Text drawn && !drawn.getText().equals(label.getText())) {
            faults.add("shortened: " + label.getText() + " -> " + drawn.getText());
        }
        needs(label, label.getText());
    }

    private void flow(TextFlow flow) {
        StringBuilder words = new StringBuilder();
        flow.getChildren().forEach(child -> words.append(((Text) child).getText()));
        needs(flow, words.substring(0, Math.min(20, words.length())));
    }

    private void needs(Region region, String words) {
        double needed = region.prefHeight(region.getWidth());
        if (needed > region.getHeight() + TOLERANCE) {
            faults.add("needs " + needed + " of height, has " + region.getHeight() + ": " + words);
        }
        Bounds box = region.localToScene(region.getLayoutBounds());
        onScreen(box, words);
        // The big button of the attract screen lies half over the blue on purpose.
        for (Parent up = region.getParent();
                up != null && !up.getStyleClass().contains("attract-bottom");
                up = up.getParent()) {
            Bounds outer = up.localToScene(up.getLayoutBounds());
            if (box.getMaxY() > outer.getMaxY() + TOLERANCE
                    || box.getMinY() < outer.getMinY() - TOLERANCE
                    || box.getMaxX() > outer.getMaxX() + TOLERANCE) {
                faults.add("sticks out of " + up.getStyleClass() + " " + outer.getHeight() + ": " + words);
                return;
            }
        }
    }

    private void onScreen(Bounds box, String words) {
        if (box.getMinX() < -TOLERANCE
                || box.getMinY() < -TOLERANCE
                || box.getMaxX() > width + TOLERANCE
                || box.getMaxY() > height + TOLERANCE) {
            faults.add("off the screen: " + words);
        }
    }

    private void press(Press press) {
        presses.add(press);
        String name = String.valueOf(press.getAccessibleText());
        if (press.getAccessibleText() == null || press.getAccessibleText().isBlank()) {
            faults.add("no accessible name: " + press.getStyleClass());
        }
        if (press.getWidth() < SMALLEST - TOLERANCE || press.getHeight() < SMALLEST - TOLERANCE) {
            faults.add("too small, " + press.getWidth() + " x " + press.getHeight() + ": " + name);
        }
        Bounds box = press.localToScene(press.getLayoutBounds());
        onScreen(box, name);
        if (box.getMinY() < highest - TOLERANCE) {
            faults.add("out of reach at " + box.getMinY() + ": " + name);
        }
    }

    private void apart(Press one, Press other) {
        Bounds a = one.localToScene(one.getLayoutBounds());
        Bounds b = other.localToScene(other.getLayoutBounds());
        double across = Math.max(b.getMinX() - a.getMaxX(), a.getMinX() - b.getMaxX());
        double down = Math.max(b.getMinY() - a.getMaxY(), a.getMinY() - b.getMaxY());
        if (Math.max(across, down) < NEAREST) {
            faults.add("too near: " + one.getAccessibleText() + " and " + other.getAccessibleText() + " "
                    + Math.max(across, down));
        }
    }
}
