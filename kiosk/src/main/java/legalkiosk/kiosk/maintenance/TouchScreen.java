package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.maintenance.MaintenanceState.Touch;
import legalkiosk.kiosk.maintenance.MaintenanceState.Touching;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Words;

/** Nine crosses to be touched one after another; how far beside each it was; a finger leaves its line. */
final class TouchScreen {
    /** Less than this cannot be told from an unsteady finger. */
    private static final double FINE = 25;

    /** Half of the smallest thing that can be pressed. */
    private static final double BAD = 42;

    private static final double[] PLACES = {0.10, 0.50, 0.90};
    private static final double ARM = 36;
    private final Kit kit;

    TouchScreen(Kit kit) {
        this.kit = kit;
    }

    Region whole(Touching state, MaintenanceJourney journey) {
        Field field = new Field(state, journey);
        VBox words = words(state, journey);
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setPickOnBounds(false);
        StackPane whole = new StackPane(field, words);
        StackPane.setAlignment(words, Pos.TOP_CENTER);
        whole.getStyleClass().addAll("maintenance", "touching");
        return whole;
    }

    /** Between the rows of crosses. */
    private VBox words(Touching state, MaintenanceJourney journey) {
        boolean done = state.touches().size() == Touching.CROSSES;
        VBox words = new VBox(Words.words(
                done
                        ? verdict(state.touches())
                        : kit.t("maintenance.touch.next", state.touches().size() + 1, Touching.CROSSES),
                "text-strong"));
        words.getStyleClass().add("touch-words");
        var again = ActionButton.small(kit.t("maintenance.touch.again"), journey::touchCrosses);
        var stop = ActionButton.small(kit.t("maintenance.touch.stop"), journey::back);
        words.getChildren().add(Bars.buttons(again.off(state.touches().isEmpty()), stop));
        return words;
    }

    private String verdict(List<Touch> touches) {
        double worst = touches.stream().mapToDouble(Touch::off).max().orElse(0);
        String how = switch (grade(worst)) {
            case FINE -> "fine";
            case LOOK -> "look";
            case OUT -> "out";
        };
        return kit.t("maintenance.touch." + how, Math.round(worst));
    }

    static Grade grade(double off) {
        return off <= FINE ? Grade.FINE : off <= BAD ? Grade.LOOK : Grade.OUT;
    }

    /** The crosses, and the line that a finger draws. */
    private final class Field extends Pane {
        private final Touching state;
        private final List<Region> crosses = new ArrayList<>();
        private Polyline stroke = new Polyline();

        Field(Touching state, MaintenanceJourney journey) {
            this.state = state;
            for (int i = 0; i < Touching.CROSSES; i++) {
                Region cross = cross(i);
                crosses.add(cross);
                getChildren().add(cross);
            }
            addEventHandler(MouseEvent.MOUSE_PRESSED, event -> begin(event.getX(), event.getY()));
            addEventHandler(
                    MouseEvent.MOUSE_DRAGGED, event -> stroke.getPoints().addAll(event.getX(), event.getY()));
            addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end(journey));
        }

        private void begin(double x, double y) {
            stroke = new Polyline(x, y);
            stroke.getStyleClass().add("touch-stroke");
            stroke.setMouseTransparent(true);
            getChildren().add(stroke);
        }

        /** A tap counts for the next cross; a long line is only drawn. */
        private void end(MaintenanceJourney journey) {
            int next = state.touches().size();
            double x = stroke.getPoints().get(0);
            double y = stroke.getPoints().get(1);
            int last = stroke.getPoints().size();
            double drawn = Math.hypot(
                    stroke.getPoints().get(last - 2) - x, stroke.getPoints().get(last - 1) - y);
            if (next < Touching.CROSSES && drawn < BAD) {
                journey.touch(new Touch(x - placeX(next), y - placeY(next)));
            }
        }

        private Region cross(int number) {
            int touched = state.touches().size();
            Region cross = new Region();
            cross.getStyleClass()
                    .addAll(
                            "touch-cross",
                            number == touched ? "touch-next" : number < touched ? mark(number) : "touch-later");
            cross.setMouseTransparent(true);
            if (number < touched) {
                Circle dot = new Circle(10);
                dot.getStyleClass().add("touch-dot");
                dot.setMouseTransparent(true);
                dot.setUserData(number);
                getChildren().add(dot);
            }
            return cross;
        }

        private String mark(int number) {
            return switch (grade(state.touches().get(number).off())) {
                case FINE -> "touch-fine";
                case LOOK -> "touch-look";
                case OUT -> "touch-out";
            };
        }

        private double placeX(int number) {
            return getWidth() * PLACES[number % PLACES.length];
        }

        private double placeY(int number) {
            return getHeight() * PLACES[number / PLACES.length];
        }

        @Override
        protected void layoutChildren() {
            for (int i = 0; i < crosses.size(); i++) {
                crosses.get(i).resizeRelocate(placeX(i) - ARM, placeY(i) - ARM, 2 * ARM, 2 * ARM);
            }
            for (var child : getChildren()) {
                if (child instanceof Circle dot && dot.getUserData() instanceof Integer number) {
                    Touch touch = state.touches().get(number);
                    dot.relocate(
                            placeX(number) + touch.right() - dot.getRadius(),
                            placeY(number) + touch.down() - dot.getRadius());
                }
            }
        }
    }
}
