package legalkiosk.kiosk.maintenance.diagnosis;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * A simple line drawing on a field of {@value #WIDE} by {@value #HIGH}, scaled to the room it gets. What is meant is drawn in the
 * marking colour, with an arrow; lamps are discs. Colours come from the style sheet.
 */
final class Sketch extends Region {
    static final double WIDE = 400;
    static final double HIGH = 240;
    private static final double THICK = 4;
    private static final double ARROW = 16;

    private final Group drawn = new Group();
    private final Scale scale = new Scale(1, 1);

    Sketch() {
        drawn.getTransforms().add(scale);
        drawn.setManaged(false);
        getChildren().add(drawn);
        getStyleClass().add("sketch");
    }

    /** A body with round corners. */
    Sketch box(double x, double y, double width, double height) {
        return rectangle(x, y, width, height, "sketch-body");
    }

    /** A dark or shiny part of a body: a screen, a slot, a tray's mouth. */
    Sketch slot(double x, double y, double width, double height) {
        return rectangle(x, y, width, height, "sketch-slot");
    }

    /** White paper or a card. */
    Sketch sheet(double x, double y, double width, double height) {
        return rectangle(x, y, width, height, "sketch-sheet");
    }

    /** The part that is meant. */
    Sketch meant(double x, double y, double width, double height) {
        return rectangle(x, y, width, height, "sketch-meant");
    }

    /** A face of a body that is not square to us: an open cover. */
    Sketch face(double... points) {
        Polygon face = new Polygon(points);
        face.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return add(face, "sketch-body");
    }

    /** Straight lines. */
    Sketch line(double... points) {
        return add(new Polyline(points), "sketch-line");
    }

    /** A cable as an SVG path. */
    Sketch cable(String path) {
        SVGPath cable = new SVGPath();
        cable.setContent(path);
        return add(cable, "sketch-cable");
    }

    /** A lamp that is lit. */
    Sketch lamp(double x, double y) {
        return add(new Circle(x, y, 8), "sketch-lamp");
    }

    /** A round hole, knob or fan. */
    Sketch disc(double x, double y, double radius) {
        return add(new Circle(x, y, radius), "sketch-body");
    }

    /** An arrow that points at what is meant. */
    Sketch arrow(double fromX, double fromY, double toX, double toY) {
        double angle = Math.atan2(toY - fromY, toX - fromX);
        add(new Line(fromX, fromY, toX - Math.cos(angle) * ARROW, toY - Math.sin(angle) * ARROW), "sketch-arrow");
        Polygon head = new Polygon();
        for (double turn : new double[] {0, 2.55, -2.55}) {
            head.getPoints()
                    .addAll(
                            toX - Math.cos(angle) * ARROW / 2 + Math.cos(angle + turn) * ARROW,
                            toY - Math.sin(angle) * ARROW / 2 + Math.sin(angle + turn) * ARROW);
        }
        return add(head, "sketch-arrow-head");
    }

    private Sketch rectangle(double x, double y, double width, double height, String style) {
        Rectangle rectangle = new Rectangle(x, y, width, height);
        double round = Math.min(16, Math.min(width, height) / 2);
        rectangle.setArcWidth(round);
        rectangle.setArcHeight(round);
        return add(rectangle, style);
    }

    private Sketch add(Shape shape, String style) {
        shape.setStrokeWidth(THICK);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.getStyleClass().add(style);
        drawn.getChildren().add(shape);
        return this;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / WIDE, getHeight() / HIGH);
        scale.setX(factor);
        scale.setY(factor);
        drawn.relocate((getWidth() - WIDE * factor) / 2, (getHeight() - HIGH * factor) / 2);
        drawn.setLayoutX((getWidth() - WIDE * factor) / 2);
        drawn.setLayoutY((getHeight() - HIGH * factor) / 2);
    }
}
