package legalkiosk.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.app.tour.Camera;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.citizen.Comfort.TextScale;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.frame.FrameActions;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lays out every screen in every state and compares what its words and controls need with what they get. */
class ScreensTest {
    private static final Path CONTENT = Path.of(System.getProperty("repository.root"), "config", "content");
    /** 低位: nothing to touch in the upper 45 % of the screen. */
    private static final double OUT_OF_REACH = 0.45;

    private static Gallery gallery;

    @BeforeAll
    static void startToolkit() throws Exception {
        Toolkit.start();
        gallery = new Gallery(CONTENT);
    }

    @ParameterizedTest(name = "landscape {0}, letters {1}, low {2}")
    @CsvSource({
        "false,NORMAL,false",
        "false,LARGEST,false",
        "true,NORMAL,false",
        "true,LARGEST,false",
        "false,NORMAL,true",
        "false,LARGEST,true"
    })
    void nothingIsCutAndEverythingCanBeTouched(boolean landscape, TextScale scale, boolean low) {
        holds(landscape, scale, low);
    }

    /** Between the smallest and the largest. */
    @ParameterizedTest(name = "landscape {0}, low {1}")
    @CsvSource({"false,false", "true,false", "false,true"})
    @Tag("e2e")
    void withLargeLettersNothingIsCutAndEverythingCanBeTouched(boolean landscape, boolean low) {
        holds(landscape, TextScale.LARGE, low);
    }

    private static void holds(boolean landscape, TextScale scale, boolean low) {
        Shell.Look look = new Shell.Look(new Comfort(scale, false), landscape, low);
        assertThat(Toolkit.ask(() -> check(look))).isEmpty();
    }

    static List<String> check(Shell.Look look) {
        List<String> faults = new ArrayList<>();
        Theme theme = new Theme();
        for (Map.Entry<String, Supplier<Page>> entry : gallery.pages().entrySet()) {
            Shell shell = shell(theme, look);
            shell.show(entry.getValue().get());
            Scene scene = scene(shell, look);
            faults.addAll(check(entry.getKey(), scene, shell, look));
            shell.warn(Optional.of(gallery.kit().t("power.low")));
            shell.show(entry.getValue().get());
            faults.addAll(check(entry.getKey() + " on battery", scene, shell, look));
        }
        if (look.low()) {
            return faults;
        }
        for (Power power : Power.values()) {
            Shell attract = shell(theme, look);
            attract.showWhole(gallery.attract(power, look.landscape()));
            faults.addAll(check("attract " + power, attract, look));
        }
        gallery.talks(look.comfort().scale(), look.landscape()).forEach((name, screen) -> {
            Shell shell = shell(theme, look);
            shell.showWhole(screen.get());
            faults.addAll(check("talk " + name, shell, look));
        });
        if (look.comfort().scale() == TextScale.NORMAL) {
            gallery.maintenance(look.landscape()).forEach((name, screen) -> {
                Shell shell = shell(theme, look);
                shell.showWhole(screen.get());
                faults.addAll(check("maintenance " + name, shell, look));
            });
        }
        Shell idle = shell(theme, look);
        idle.show(gallery.pages().get("home").get());
        idle.cover(gallery.stillHere());
        faults.addAll(check("idle", idle, look).stream()
                .filter(fault -> !fault.contains("too near"))
                .toList());
        return faults;
    }

    private static List<String> check(String name, Shell shell, Shell.Look look) {
        return check(name, scene(shell, look), shell, look);
    }

    private static Scene scene(Shell shell, Shell.Look look) {
        return look.landscape() ? new Scene(shell, 1920, 1080) : new Scene(shell, 1080, 1920);
    }

    private static List<String> check(String name, Scene scene, Shell shell, Shell.Look look) {
        double width = scene.getWidth();
        double height = scene.getHeight();
        shell.applyCss();
        shell.layout();
        shell.lookupAll(".waiting").forEach(node -> ((Waiting) node).settle());
        List<String> faults = new ArrayList<>();
        int pages = shell.pages().map(Pages::count).orElse(1);
        for (int turn = 0; turn < pages; turn++) {
            int wanted = turn;
            shell.pages().ifPresent(several -> several.turnTo(wanted));
            shell.layout();
            keep(scene, name, look, turn);
            if (!shell.lookupAll(".field").stream().allMatch(ScreensTest::inSight)) {
                faults.add(name + " page " + (turn + 1) + ": what is typed is out of sight");
            }
            for (String fault : new LayoutCheck(width, height, look.low() ? height * OUT_OF_REACH : 0).faults(shell)) {
                faults.add(name + " page " + (turn + 1) + " " + (look.landscape() ? "landscape " : "portrait ")
                        + look.comfort().scale() + ": " + fault);
            }
        }
        return faults;
    }

    /** With {@code -Dscreens.pictures=FOLDER} whoever changes a screen can look at it; {@code -Dscreens.only} names which, as a pattern. */
    private static void keep(Scene scene, String name, Shell.Look look, int turn) {
        String folder = System.getProperty("screens.pictures");
        if (folder == null || !name.matches(System.getProperty("screens.only", ".*"))) {
            return;
        }
        Path file = Path.of(
                folder,
                "%s-%d-%s-%s%s.png"
                        .formatted(
                                name.replace(' ', '-'),
                                turn + 1,
                                look.landscape() ? "landscape" : "portrait",
                                look.comfort().scale(),
                                look.low() ? "-low" : ""));
        try {
            Camera.write(scene.snapshot(null), file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static boolean inSight(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Shell shell(Theme theme, Shell.Look look) {
        Kit kit = gallery.kit();
        Shell shell = new Shell(kit.texts(), theme, kit.place(), kit.clock(), new NoActions());
        shell.dress(look);
        shell.cameraOn(true);
        return shell;
    }

    /** The help bar leads nowhere in a picture. */
    private static final class NoActions implements FrameActions {
        @Override
        public void home() {}

        @Override
        public void nextSize() {}

        @Override
        public void switchContrast() {}

        @Override
        public void switchLow() {}

        @Override
        public void help() {}
    }
}
