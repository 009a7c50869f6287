package legalkiosk.kiosk.ui.controls;

import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/**
 * Something takes time: dots after 0.3 s, a sentence about what is happening after 3 s, a way out after 10 s. The dots change every
 * 300 ms and no more: a permanent animation costs a fifth of a core with software rendering. Stops when it leaves the scene.
 */
public final class Waiting extends VBox {
    private static final int DOTS_AT = 1;
    private static final int WORDS_AT = 10;
    private static final int WAY_OUT_AT = 33;
    private final HBox dots = new HBox(26, dot(), dot(), dot());
    private final Node words;
    private final Optional<Press> wayOut;
    private int turn;

    public Waiting(String what, Optional<Press> wayOut) {
        this.words = Words.words(what, "text-body");
        this.wayOut = wayOut;
        dots.setAlignment(Pos.CENTER);
        dots.setMinHeight(220);
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("gaps", "waiting");
        getChildren().addAll(dots, words);
        wayOut.ifPresent(button -> getChildren().add(button));
        VBox.setVgrow(this, Priority.ALWAYS);
        setMaxHeight(900);
        show();
        Timeline steps = new Timeline(new KeyFrame(Duration.millis(300), event -> step()));
        steps.setCycleCount(javafx.animation.Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                steps.stop();
            } else {
                steps.play();
            }
        });
    }

    /** Shows what is there after ten seconds; for pictures and tests. */
    public void settle() {
        turn = WAY_OUT_AT;
        show();
    }

    private void step() {
        turn++;
        show();
    }

    private void show() {
        dots.setVisible(turn >= DOTS_AT);
        words.setVisible(turn >= WORDS_AT);
        wayOut.ifPresent(button -> button.setVisible(turn >= WAY_OUT_AT));
        for (int i = 0; i < dots.getChildren().size(); i++) {
            dots.getChildren().get(i).setOpacity(i == turn % 3 ? 1.0 : 0.3);
        }
    }

    private static Circle dot() {
        Circle dot = new Circle(20);
        dot.getStyleClass().add("spot");
        return dot;
    }
}
