package legalkiosk.kiosk.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Takes pictures of the present state: upright and lying, normal and largest letters. Toolkit thread only. */
final class Photographer {
    private static final int LONG = 1920;
    private static final int SHORT = 1080;
    private final Kit kit;
    private final HallJourney hall;
    private final VisitScreen visit;
    private final Screens screens;
    private final FrameActions actions;
    private final Path folder;
    private final Theme theme = new Theme();
    private int number;

    Photographer(Kit kit, HallJourney hall, int countdownSeconds, FrameActions actions, Path folder) {
        this.kit = kit;
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

    private void shoot(String name, Shell.Look look) throws IOException {
        Shell shell = new Shell(kit.texts(), theme, kit.place(), kit.clock(), actions);
        shell.dress(look);
        HallState state = hall.state();
        Optional<Page> page = screens.page(state);
        shell.warn(screens.warning(state));
        page.ifPresentOrElse(shell::show, () -> shell.showWhole(screens.whole(state, look.landscape())));
        state.countdown().ifPresent(left -> shell.cover(visit.stillHere(left, hall)));
        Scene scene = new Scene(shell, look.landscape() ? LONG : SHORT, look.landscape() ? SHORT : LONG);
        shell.applyCss();
        shell.layout();
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
