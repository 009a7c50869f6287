package legalkiosk.kiosk.app;

import java.time.Clock;
import java.util.Optional;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.pipe.CameraSettings;
import legalkiosk.hardware.camera.pipe.CameraSource;
import legalkiosk.hardware.camera.pipe.PipeCamera;
import legalkiosk.hardware.camera.v4l2.V4l2Cameras;
import legalkiosk.hardware.camera.v4l2.V4l2Source;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import legalkiosk.kiosk.app.config.TerminalConfig;

/** Opens the two cameras of a terminal, told apart by its configuration. A camera that lacks a mode gives the nearest it has. */
final class Cameras {
    private static final int FACE_FRAMES = 15;
    private static final CameraMode FACE = new CameraMode(640, 480);
    private static final CameraMode FACE_STILL = new CameraMode(1280, 720);

    private static final int TABLE_FRAMES = 10;
    private static final CameraMode TABLE = new CameraMode(1280, 960);
    private static final CameraMode TABLE_STILL = new CameraMode(3264, 2448);

    private Cameras() {}

    /** 人像摄像头. */
    static Optional<Camera> face(TerminalConfig.Devices where, Clock clock) {
        return where.faceCamera()
                .map(meant -> PipeCamera.open(
                        source(meant, 0, where.tableCamera()),
                        CameraSettings.inService(Parts.FACE_CAMERA, FACE, FACE_STILL, FACE_FRAMES),
                        clock));
    }

    /** 高拍仪镜头. When both are {@code auto}, it is the second one. */
    static Optional<Camera> table(TerminalConfig.Devices where, Clock clock) {
        int rank = where.faceCamera().filter(V4l2Source.AUTO::equals).isPresent() ? 1 : 0;
        return where.tableCamera()
                .map(meant -> PipeCamera.open(
                        source(meant, rank, where.faceCamera()),
                        CameraSettings.inService(Parts.TABLE_CAMERA, TABLE, TABLE_STILL, TABLE_FRAMES),
                        clock));
    }

    private static CameraSource source(String meant, int rank, Optional<String> other) {
        return meant.startsWith(SimulatedCamera.SCHEME)
                ? SimulatedCamera.source(meant)
                : new V4l2Source(new V4l2Cameras(), meant, rank, other.stream().toList());
    }
}
