package legalkiosk.hardware.documentcamera.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.documentcamera.vision.PageScanner;
import legalkiosk.hardware.health.DeviceHealth;

/** A document camera that is a {@link Camera} above a table. The camera belongs to whoever opened it. */
public final class CameraOverTable implements DocumentCamera {
    private final Camera camera;
    private final PageScanner scanner;
    private final List<LiveTable> watches = new CopyOnWriteArrayList<>();

    /** @param dpi of the pages made */
    public CameraOverTable(Camera camera, int dpi) {
        this.camera = camera;
        this.scanner = new PageScanner(dpi);
    }

    @Override
    public DeviceHealth health() {
        return camera.health();
    }

    @Override
    public Watch watch(Listener listener) {
        LiveTable live = new LiveTable(listener);
        watches.add(live);
        Watch frames = camera.watch(live);
        return () -> {
            watches.remove(live);
            frames.close();
            live.close();
        };
    }

    @Override
    public ScanOutcome scan(CleanMode mode, Duration deadline) {
        return switch (camera.snapshot(deadline)) {
            case Snapshot.Taken(var frame) -> page(Picture.of(frame), mode);
            case Snapshot.NotConnected gone -> new ScanOutcome.NoPicture(gone.wordsKey(), gone.facts());
            case Snapshot.NoPicture none -> new ScanOutcome.NoPicture(none.wordsKey(), none.facts());
            case Snapshot.Cancelled cancelled -> new ScanOutcome.NoPicture(cancelled.wordsKey(), cancelled.facts());
        };
    }

    private ScanOutcome page(Picture picture, CleanMode mode) {
        try {
            ScanOutcome outcome = scanner.scan(picture, mode);
            if (outcome instanceof ScanOutcome.Scanned) {
                watches.forEach(LiveTable::taken);
            }
            return outcome;
        } finally {
            picture.wipe();
        }
    }
}
