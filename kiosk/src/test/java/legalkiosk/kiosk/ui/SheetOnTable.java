package legalkiosk.kiosk.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.documentcamera.ScannedPage;
import legalkiosk.hardware.documentcamera.Sight;
import legalkiosk.hardware.documentcamera.vision.PageScanner;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;

/** A document camera for pictures of screens: one drawn sheet on a table, always the same. */
final class SheetOnTable implements DocumentCamera {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private final TableScene scene = TableScene.of(
                    Surface.WOOD, new Pose(105, 148.5, 4, 2, -2, 2.9, 1500), Light.good())
            .with(Sheet.written(PaperSize.A4, 4, 12));

    /** What the camera makes of a sheet or a card. */
    ScannedPage page(CleanMode mode, boolean front) {
        TableScene table = mode == CleanMode.CARD
                ? TableScene.of(Surface.DARK, new Pose(43, 27, 3, 0, 0, 7, 1500), Light.good())
                        .with(Sheet.card(8, front, 7))
                : scene;
        if (new PageScanner(100).scan(table.photograph(WIDTH, HEIGHT, 1), mode)
                instanceof ScanOutcome.Scanned(var page, var flaws)) {
            return page;
        }
        throw new IllegalStateException("the sheet was not found");
    }

    @Override
    public Watch watch(Listener listener) {
        Picture picture = scene.photograph(WIDTH, HEIGHT, 1);
        Corners corners = scene.corners(0, WIDTH, HEIGHT);
        listener.frame(Frame.owning(WIDTH, HEIGHT, picture.argb(), Instant.EPOCH, 1));
        listener.sight(new Seen(new Sight(new PageLook.Page(corners, 0.9), Set.of(), false), WIDTH, HEIGHT));
        return () -> {};
    }

    @Override
    public ScanOutcome scan(CleanMode mode, Duration deadline) {
        return new ScanOutcome.NotFound(new PageLook.NoPage());
    }

    @Override
    public DeviceHealth health() {
        return new DeviceHealth.Ready(Instant.EPOCH, "drawn");
    }
}
