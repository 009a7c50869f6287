package legalkiosk.kiosk.ui.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.kiosk.ui.StillCamera;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.Toolkit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraViewTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final Path CONTENT = Path.of(System.getProperty("repository.root"), "config", "content");

    @BeforeAll
    static void startToolkit() throws Exception {
        Toolkit.start();
    }

    private static PixelReader drawn(Frame frame, boolean mirrored) {
        FrameView view = Toolkit.ask(() -> new FrameView(40, 30, mirrored));
        view.show(frame);
        return Toolkit.ask(() -> {
            new Scene(new StackPane(view), 40, 30);
            WritableImage image = view.snapshot(null, null);
            return image.getPixelReader();
        });
    }

    @Test
    void aFrameIsShownPixelByPixelAndMirroredWhereAPersonLooksAtHerself() {
        PixelReader plain = drawn(StillCamera.halves(40, 30), false);
        assertThat(plain.getArgb(1, 1)).isEqualTo(RED);
        assertThat(plain.getArgb(38, 28)).isEqualTo(BLUE);
        assertThat(plain.getArgb(19, 10)).isEqualTo(RED);
        assertThat(plain.getArgb(20, 10)).isEqualTo(BLUE);
        PixelReader mirror = drawn(StillCamera.halves(40, 30), true);
        assertThat(mirror.getArgb(1, 1)).isEqualTo(BLUE);
        assertThat(mirror.getArgb(38, 28)).isEqualTo(RED);
    }

    /** Wider, taller, much larger, smaller: the middle stays in the middle. */
    @ParameterizedTest
    @CsvSource({"70,30", "40,70", "400,300", "333,251", "20,10", "40,30"})
    void aFrameOfAnySizeIsCutAroundItsMiddle(int width, int height) {
        PixelReader picture = drawn(StillCamera.halves(width, height), false);
        assertThat(picture.getArgb(17, 15)).isEqualTo(RED);
        assertThat(picture.getArgb(22, 15)).isEqualTo(BLUE);
    }

    @Test
    void theCameraIsWatchedOnlyWhileItsPictureIsOnTheScreen() throws Exception {
        StillCamera camera = new StillCamera();
        AtomicInteger also = new AtomicInteger();
        Texts texts = Texts.read(CONTENT);
        StackPane page = new StackPane();
        CameraView view = Toolkit.ask(() -> {
            new Scene(page, 100, 100);
            CameraView made =
                    new CameraView(texts, camera, new FrameView(40, 30, false), frame -> also.incrementAndGet());
            page.getChildren().add(made);
            return made;
        });
        await(camera::inUse);
        camera.show(StillCamera.halves(40, 30));
        await(() -> also.get() == 1);
        await(() -> !view.getChildren().get(1).isVisible());
        Toolkit.ask(() -> page.getChildren().remove(view) && page.getChildren().add(view));
        assertThat(Toolkit.ask(camera::inUse))
                .as("a page built again keeps it on")
                .isTrue();
        camera.lose();
        await(() -> view.getChildren().get(1).isVisible());
        Toolkit.ask(() -> page.getChildren().remove(view));
        await(() -> !camera.inUse());
    }

    private static void await(BooleanSupplier wanted) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!Toolkit.ask(wanted::getAsBoolean)) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
