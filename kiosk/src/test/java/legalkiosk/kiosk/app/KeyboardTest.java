package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.Toolkit;
import legalkiosk.kiosk.ui.frame.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole booking with Tab and Enter only; on each screen Tab comes to everything that can be pressed, and shows where it is. */
class KeyboardTest {
    private static final int PATIENCE_SECONDS = 40;
    private static final long LOOK_NANOS = 20_000_000;

    @TempDir
    private Path folder;

    @Test
    void aBookingWithoutTouchingTheScreen() throws Exception {
        Toolkit.start();
        try (DemoHouse house = TestHouse.start(folder)) {
            Kit kit = TestHouse.kit(house);
            try (Terminal terminal = TestHouse.terminal(TestHouse.config(house), kit.clock(), Platform::runLater)) {
                walk(terminal, kit, house);
            }
        }
    }

    private static void walk(Terminal terminal, Kit kit, DemoHouse house) {
        Shell shell = Toolkit.ask(() -> {
            Shell root = new Presenter(kit, terminal.hall(), 20, false).shell();
            Stage stage = new Stage();
            // The headless screen has 1000 x 1000 pixels.
            root.setPrefSize(1080, 1920);
            root.getTransforms().add(new Scale(0.5, 0.5));
            stage.setScene(new Scene(new Group(root), 540, 960));
            stage.show();
            stage.requestFocus();
            return root;
        });
        for (String control : List.of("点这里开始", "预约律师", "打工与工资", "哪位都行", ".午.*可预约", "约这个时间", "同意，请读卡")) {
            press(shell, control);
        }
        house.reader().place(SampleCard.resident());
        press(shell, "是我");
        await(shell, "不留电话");
        type(KeyCode.DIGIT1);
        for (int i = 0; i < 10; i++) {
            type(KeyCode.DIGIT0);
        }
        for (String control : List.of("填好了", "确认预约", "打印预约单", "拿好了", "办完了")) {
            press(shell, control);
        }
        await(shell, "点这里开始");
        assertThat(house.printer().printed()).hasSize(1);
    }

    /**
     * Waits for a control whose name begins so, goes once around with Tab, then to the control, and presses Enter.
     *
     * @param control a regular expression
     */
    private static void press(Shell shell, String control) {
        await(shell, control);
        Set<String> all = names(shell);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < 2 * all.size() + 2; i++) {
            type(KeyCode.TAB);
            String focused = Toolkit.ask(() -> focused(shell));
            seen.add(focused);
            if (focused.matches(control + ".*") && seen.containsAll(all)) {
                assertThat(shell.getStyleClass())
                        .as("shows where the keyboard is")
                        .contains("keys");
                type(KeyCode.ENTER);
                return;
            }
        }
        assertThat(seen).as("what Tab comes to on the screen with " + control).containsAll(all);
        throw new AssertionError("Tab came to everything, but to " + control + " not twice");
    }

    private static void await(Shell shell, String control) {
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (names(shell).stream().noneMatch(name -> name.matches(control + ".*"))) {
            assertThat(System.nanoTime())
                    .as("%s among %s", control, names(shell))
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static void type(KeyCode code) {
        Toolkit.ask(() -> {
            new Robot().keyType(code);
            return true;
        });
    }

    private static String focused(Shell shell) {
        Node owner = shell.getScene().getFocusOwner();
        return owner == null ? "nothing" : String.valueOf(owner.getAccessibleText());
    }

    private static Set<String> names(Shell shell) {
        return Toolkit.ask(() -> {
            shell.applyCss();
            shell.layout();
            return shell.lookupAll(".press").stream()
                    .filter(node -> node.isFocusTraversable() && !node.isDisabled() && shown(node))
                    .map(Node::getAccessibleText)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }
}
