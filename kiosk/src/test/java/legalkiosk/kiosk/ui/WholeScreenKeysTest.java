package legalkiosk.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.app.Presenter;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.frame.Shell;
import org.junit.jupiter.api.Test;

/** A screen without a frame is shown again whenever something about it changes; a keyboard stays where it was. */
class WholeScreenKeysTest {
    private static final Path CONTENT = Path.of(System.getProperty("repository.root"), "config", "content");

    @Test
    void shownAgainTheKeyboardIsWhereItWas() throws Exception {
        Toolkit.start();
        Gallery gallery = new Gallery(CONTENT);
        Toolkit.ask(() -> {
            Shell shell = new Presenter(gallery.kit(), gallery.emptyHall(), 20, false).shell();
            Scene scene = new Scene(shell);
            shell.showWhole(twoDoors());
            assertThat(name(scene.getFocusOwner())).as("begins with the first").isEqualTo("left");
            shell.lookupAll(".press").stream()
                    .filter(press -> name(press).equals("right"))
                    .forEach(Node::requestFocus);
            shell.showWhole(twoDoors());
            assertThat(name(scene.getFocusOwner())).isEqualTo("right");
            return true;
        });
    }

    private static String name(Node node) {
        return node == null ? "nothing" : node.getAccessibleText();
    }

    private static Region twoDoors() {
        return new HBox(door("left"), door("right"));
    }

    private static Press door(String name) {
        return new Press(name, new Region(), () -> {});
    }
}
