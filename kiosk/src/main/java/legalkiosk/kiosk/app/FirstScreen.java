package legalkiosk.kiosk.app;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.journey.hall.AttractScreen;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.frame.FrameActions;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.theme.Theme;

/**
 * What stands on the screen while everything behind it still comes up: the attract screen as it will be, without the time of day. A
 * touch is kept and begins the visit as soon as there is somebody to begin it. Toolkit thread only.
 */
final class FirstScreen implements FrameActions {
    private final Parent root;
    private boolean touched;
    private Optional<HallJourney> hall = Optional.empty();

    /** Laid out and drawn, which takes a moment. */
    FirstScreen(TerminalConfig settings, Kit kit) {
        boolean landscape = settings.screen().orientation() == TerminalConfig.Orientation.LANDSCAPE;
        Shell shell = new Shell(kit.texts(), new Theme(), kit.place(), kit.clock(), this);
        if (landscape) {
            shell.dress(new Shell.Look(shell.look().comfort(), true, false));
        }
        shell.showWhole(new AttractScreen(kit).early(this::touch, landscape));
        this.root = shell;
    }

    /** As it was drawn before. */
    FirstScreen(FirstPicture picture) {
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                picture.width(), picture.height(), picture.pixels(), PixelFormat.getIntArgbPreInstance());
        ImageView view = new ImageView(new WritableImage(pixels));
        view.setSmooth(false);
        this.root = new Pane(view);
        root.setOnMouseReleased(event -> touch());
    }

    Parent root() {
        return root;
    }

    /** How it looks, to be kept for the next start; it must be on the screen. */
    FirstPicture picture(boolean pointer) {
        WritableImage image = root.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        IntBuffer pixels = IntBuffer.allocate(width * height);
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, width);
        return new FirstPicture(width, height, pointer, pixels.rewind());
    }

    /**
     * Gives a touch that came meanwhile to the one who can answer it, and every later one: a finger that is down while this screen
     * goes is lifted here.
     */
    void handOver(HallJourney present) {
        hall = Optional.of(present);
        if (touched) {
            present.start();
        }
    }

    private void touch() {
        hall.ifPresentOrElse(HallJourney::start, () -> touched = true);
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
