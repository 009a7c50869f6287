package legalkiosk.kiosk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.PenEvent;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.hardware.signature.drawing.Daub;
import legalkiosk.hardware.signature.drawing.InkBrush;

/**
 * A sheet as large as there is room for, in the shape of its pad, with a line to write above. Ink is drawn while it is written, the
 * same as it will be on paper; fingers arrive as a mouse. Toolkit thread only, but for {@link #draw}.
 */
public final class SignatureCanvas extends Region {
    private static final double LINE_AT = 0.77;
    private static final double LINE_FROM = 0.065;
    private static final double LEAST_HEIGHT = 300;

    private final Ink shown;
    private final Region sheet = new Region();
    private final Line line = new Line();
    private final Region foot;
    private final Canvas canvas = new Canvas();
    private final Rectangle colour = new Rectangle();
    private final InkBrush brush;
    private final List<Daub> drawn = new ArrayList<>();
    private double scale = 1;

    /**
     * @param shown what is written already; the sheet has its pad's shape
     * @param finger told where fingers are; without it the sheet only shows
     * @param foot small words at the foot of the sheet
     */
    public SignatureCanvas(Ink shown, Optional<TouchPad> finger, String foot) {
        this.shown = shown;
        this.brush = new InkBrush(shown.pad());
        this.foot = Words.words(foot, "text-note");
        getStyleClass().add("signature");
        sheet.getStyleClass().add("signature-sheet");
        line.getStyleClass().add("signature-line");
        // Nobody sees it: the style sheet gives it the colour that the canvas draws with.
        colour.getStyleClass().add("signature-ink");
        colour.setVisible(false);
        colour.fillProperty().subscribe(this::repaint);
        List.of(line, this.foot, canvas).forEach(node -> node.setMouseTransparent(true));
        getChildren().addAll(colour, sheet, line, this.foot, canvas);
        drawn.addAll(InkBrush.daubs(shown));
        finger.ifPresent(this::listen);
        if (finger.isPresent()) {
            Pages.touchable(this);
        }
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** Shows a movement; from any thread. */
    public void draw(PenEvent event) {
        if (Platform.isFxApplicationThread()) {
            daub(event);
        } else {
            Platform.runLater(() -> daub(event));
        }
    }

    private void daub(PenEvent event) {
        List<Daub> fresh = switch (event) {
            case PenEvent.Down(var at) -> List.of(brush.down(at));
            case PenEvent.Moved(var to) -> brush.move(to);
            case PenEvent.Up up -> List.of(brush.up());
        };
        drawn.addAll(fresh);
        paint(fresh);
    }

    private void listen(TouchPad pad) {
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pad.down(units(event.getX()), units(event.getY()), System.nanoTime());
            }
        });
        sheet.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> pad.move(units(event.getX()), units(event.getY()), System.nanoTime()));
        sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> pad.up());
    }

    private int units(double pixels) {
        return (int) Math.round(pixels / scale);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(LEAST_HEIGHT, computeMaxHeight(width));
    }

    @Override
    protected double computeMaxHeight(double width) {
        double wide = width > 0 ? width : getWidth();
        return wide > 0 ? wide * shown.pad().height() / shown.pad().width() : Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        scale = Math.min(
                getWidth() / shown.pad().width(), getHeight() / shown.pad().height());
        double wide = scale * shown.pad().width();
        double high = scale * shown.pad().height();
        double left = snapPositionX((getWidth() - wide) / 2);
        sheet.resizeRelocate(left, 0, wide, high);
        line.setStartX(left + LINE_FROM * wide);
        line.setEndX(left + (1 - LINE_FROM) * wide);
        line.setStartY(LINE_AT * high);
        line.setEndY(LINE_AT * high);
        double words = (1 - 2 * LINE_FROM) * wide;
        double height = foot.prefHeight(words);
        foot.resizeRelocate(left + LINE_FROM * wide, high - height - high / 24, words, height);
        canvas.setLayoutX(left);
        canvas.setWidth(wide);
        canvas.setHeight(high);
        repaint();
    }

    private void repaint() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        paint(drawn);
    }

    private void paint(List<Daub> daubs) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setStroke(colour.getFill());
        pen.setLineCap(StrokeLineCap.ROUND);
        for (Daub daub : daubs) {
            pen.setLineWidth(scale * (daub.r0() + daub.r1()));
            pen.strokeLine(scale * daub.x0(), scale * daub.y0(), scale * daub.x1(), scale * daub.y1());
        }
    }
}
