package legalkiosk.kiosk.app;

import java.nio.ByteBuffer;
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
    private static final int PIXEL = 4;
    private final Parent root;
    private boolean touched;

    /** Laid out and drawn, which takes a moment. */
    FirstScreen(TerminalConfig settings, Kit kit) {
        boolean landscape = settings.screen().orientation() == TerminalConfig.Orientation.LANDSCAPE;
        Shell shell = new Shell(kit.texts(), new Theme(), kit.place(), kit.clock(), this);
        if (landscape) {
            shell.dress(new Shell.Look(shell.look().comfort(), true, false));
        }
        shell.showWhole(new AttractScreen(kit).early(() -> touched = true, landscape));
        this.root = shell;
    }

    /** As it was drawn before. */
    FirstScreen(FirstPicture picture) {
        PixelBuffer<ByteBuffer> pixels = new PixelBuffer<>(
                picture.width(), picture.height(), picture.pixels(), PixelFormat.getByteBgraPreInstance());
        this.root = new Pane(new ImageView(new WritableImage(pixels)));
        root.setOnMouseReleased(event -> touched = true);
    }

    Parent root() {
        return root;
    }

    /** How it looks, to be kept for the next start; it must be on the screen. */
    FirstPicture picture() {
        WritableImage image = root.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteBuffer pixels = ByteBuffer.allocate(width * height * PIXEL);
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getByteBgraPreInstance(), pixels, width * PIXEL);
        return new FirstPicture(width, height, pixels.rewind());
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
