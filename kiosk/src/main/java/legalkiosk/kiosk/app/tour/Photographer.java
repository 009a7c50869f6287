package legalkiosk.kiosk.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import legalkiosk.kiosk.app.Screens;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.citizen.Comfort.TextScale;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.hall.VisitScreen;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.frame.FrameActions;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.theme.Theme;
import legalkiosk.kiosk.ui.video.FrameView;

/** Takes pictures of the present state: upright and lying, normal and largest letters. Toolkit thread only. */
final class Photographer {
    private static final int LONG = 1920;
    private static final int SHORT = 1080;
    private final Kit kit;
    private final HallJourney hall;
    private final List<legalkiosk.hardware.camera.Camera> cameras;
    private final VisitScreen visit;
    private final Screens screens;
    private final FrameActions actions;
    private final Path folder;
    private final Theme theme = new Theme();
    private int number;
    private Scene scene = new Scene(new Group());

    Photographer(
            Kit kit,
            HallJourney hall,
            List<legalkiosk.hardware.camera.Camera> cameras,
            int countdownSeconds,
            FrameActions actions,
            Path folder) {
        this.kit = kit;
        this.cameras = cameras;
        this.hall = hall;
        this.visit = new VisitScreen(kit, countdownSeconds);
        this.screens = new Screens(kit, hall, visit);
        this.actions = actions;
        this.folder = folder;
    }

    /** Upright and lying, normal and largest letters, strong contrast, within a seated person's reach; and the further pages of long ones. */
    void shoot(String name) throws IOException {
        number++;
        if (hall.state().place() instanceof Place.InMaintenance) {
            shoot(name, new Shell.Look(Comfort.STANDARD, false, false));
            shoot(name, new Shell.Look(Comfort.STANDARD, true, false));
            return;
        }
        for (boolean landscape : List.of(false, true)) {
            for (TextScale scale : List.of(TextScale.NORMAL, TextScale.LARGEST)) {
                shoot(name, new Shell.Look(new Comfort(scale, false), landscape, false));
            }
        }
        shoot(name, new Shell.Look(new Comfort(TextScale.NORMAL, true), false, false));
        if (!(hall.state().place() instanceof Place.Attract)) {
            shoot(name, new Shell.Look(Comfort.STANDARD, false, true));
        }
    }

    /** Lays the present state out without taking a picture, so that cameras on it begin to show theirs. */
    void glance() {
        lay(new Shell.Look(Comfort.STANDARD, false, false));
    }

    /** True when as many cameras show a picture on what was laid out last. */
    boolean showing(int wanted) {
        return scene.getRoot().lookupAll(".frame-view").stream()
                        .filter(view -> ((FrameView) view).showing())
                        .count()
                == wanted;
    }

    /** Takes what was laid out last off the screen. */
    void putAway() {
        scene.setRoot(new Group());
    }

    private Shell lay(Shell.Look look) {
        Shell shell = new Shell(kit.texts(), theme, kit.place(), kit.clock(), actions);
        shell.dress(look);
        shell.cameraOn(cameras.stream().anyMatch(legalkiosk.hardware.camera.Camera::inUse));
        HallState state = hall.state();
        Optional<Page> page = screens.page(state);
        shell.warn(screens.warning(state));
        page.ifPresentOrElse(shell::show, () -> shell.showWhole(screens.whole(state, look)));
        state.countdown().ifPresent(left -> shell.cover(visit.stillHere(left, hall)));
        // What lay here before comes out of its scene, so that no camera is watched for a picture already taken.
        putAway();
        scene = new Scene(shell, look.landscape() ? LONG : SHORT, look.landscape() ? SHORT : LONG);
        shell.applyCss();
        shell.layout();
        return shell;
    }

    private void shoot(String name, Shell.Look look) throws IOException {
        Shell shell = lay(look);
        shell.lookupAll(".waiting").forEach(node -> ((Waiting) node).settle());
        int pages = shell.pages().map(Pages::count).orElse(1);
        for (int turn = 0; turn < pages; turn++) {
            int wanted = turn;
            shell.pages().ifPresent(several -> several.turnTo(wanted));
            shell.layout();
            Camera.write(scene.snapshot(null), folder.resolve(file(name, look, turn)));
        }
    }

    private String file(String name, Shell.Look look, int turn) {
        String page = turn == 0 ? "" : "-page" + (turn + 1);
        String way = look.landscape() ? "landscape" : "portrait";
        double scale = look.comfort().scale().factor();
        String kind = look.comfort().highContrast() ? "-contrast" : look.low() ? "-low" : "";
        return String.format(Locale.ROOT, "%02d-%s%s-%s-%.1fx%s.png", number, name, page, way, scale, kind);
    }
}
