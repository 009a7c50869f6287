package legalkiosk.kiosk.app;

import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.journey.hall.AttractScreen;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.frame.FrameActions;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.theme.Theme;

/**
 * What stands on the screen while everything behind it still comes up: the attract screen as it will be. A touch is kept and begins the
 * visit as soon as there is somebody to begin it. Toolkit thread only.
 */
final class FirstScreen implements FrameActions {
    private final Shell shell;
    private boolean touched;

    FirstScreen(TerminalConfig settings, Kit kit) {
        boolean landscape = settings.screen().orientation() == TerminalConfig.Orientation.LANDSCAPE;
        this.shell = new Shell(kit.texts(), new Theme(), kit.place(), kit.clock(), this);
        if (landscape) {
            shell.dress(new Shell.Look(shell.look().comfort(), true, false));
        }
        shell.showWhole(new AttractScreen(kit).whole(() -> touched = true, Power.MAINS, false, landscape));
    }

    Shell shell() {
        return shell;
    }

    /** Gives a touch that came meanwhile to the one who can answer it. */
    void handOver(HallJourney hall) {
        if (touched) {
            hall.start();
        }
    }

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
