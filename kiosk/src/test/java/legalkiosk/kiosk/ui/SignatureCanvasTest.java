package legalkiosk.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.InkSheet;
import legalkiosk.hardware.signature.SheetAnswer;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.kiosk.ui.controls.SignatureCanvas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignatureCanvasTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        Toolkit.start();
    }

    /** What the finger did, in units of the pad, and the picture of it. */
    private record Drawn(List<InkPoint> points, WritableImage picture) {}

    @Test
    void aFingersWayIsOnThePadAndOnTheScreen() {
        Drawn drawn = Toolkit.ask(SignatureCanvasTest::draw);

        assertThat(drawn.points()).hasSize(3);
        assertThat(drawn.points().getLast().x()).isCloseTo(9_000, within(30));
        assertThat(drawn.points().getLast().y()).isCloseTo(4_000, within(30));
        Color paper = drawn.picture().getPixelReader().getColor(300, 100);
        Color ink = drawn.picture().getPixelReader().getColor(300, 200);
        assertThat(ink.getBrightness()).isLessThan(paper.getBrightness() - 0.5);
    }

    private static Drawn draw() {
        TouchPad pad = new TouchPad(Clock.systemUTC());
        Ink none = Ink.none(Clock.systemUTC().instant(), TouchPad.AREA);
        SignatureCanvas canvas = new SignatureCanvas(none, Optional.of(pad), "");
        InkSheet sheet = ((SheetAnswer.Opened) pad.begin(canvas::draw)).sheet();
        StackPane root = new StackPane(canvas);
        new Scene(root, 600, 400);
        root.applyCss();
        root.layout();
        Node surface = canvas.lookup(".signature-sheet");
        press(surface, MouseEvent.MOUSE_PRESSED, 150, 200);
        press(surface, MouseEvent.MOUSE_DRAGGED, 300, 200);
        press(surface, MouseEvent.MOUSE_DRAGGED, 450, 200);
        press(surface, MouseEvent.MOUSE_RELEASED, 450, 200);
        return new Drawn(sheet.ink().points().toList(), root.snapshot(null, null));
    }

    private static void press(Node on, javafx.event.EventType<MouseEvent> type, double x, double y) {
        on.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }
}
