package legalkiosk.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.app.Presenter;
import legalkiosk.kiosk.ui.frame.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CameraSignTest {
    private static final Path CONTENT = Path.of(System.getProperty("repository.root"), "config", "content");

    @BeforeAll
    static void startToolkit() throws Exception {
        Toolkit.start();
    }

    @Test
    void g3_theSignHangsAsLongAsAnyCameraIsOn() throws Exception {
        StillCamera face = new StillCamera();
        StillCamera table = new StillCamera();
        Gallery gallery = new Gallery(CONTENT);
        Shell shell = Toolkit.ask(() -> {
            Presenter presenter = new Presenter(gallery.kit(), gallery.emptyHall(), 20, false);
            presenter.tellOf(List.of(face, table));
            return presenter.shell();
        });
        assertThat(hangs(shell)).isFalse();
        Watch one = face.watch(frame -> {});
        assertThat(hangs(shell)).isTrue();
        Watch other = table.watch(frame -> {});
        one.close();
        assertThat(hangs(shell)).as("the other is still on").isTrue();
        Toolkit.ask(() -> {
            shell.cover(gallery.stillHere());
            return true;
        });
        assertThat(hangs(shell)).as("in front of a dialog").isTrue();
        other.close();
        assertThat(hangs(shell)).isFalse();
    }

    /** Visible and in front of everything else. */
    private static boolean hangs(Shell shell) {
        return Toolkit.ask(() -> {
            Node sign = shell.getChildren().getLast();
            assertThat(sign.getStyleClass()).contains("camera-sign");
            return sign.isVisible();
        });
    }
}
