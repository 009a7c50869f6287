package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.pipe.CameraSettings;
import legalkiosk.hardware.camera.pipe.PipeCamera;
import legalkiosk.hardware.camera.v4l2.FoundCamera;
import legalkiosk.hardware.camera.v4l2.V4l2Cameras;
import legalkiosk.hardware.camera.v4l2.V4l2Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code camera list}: what is plugged in, and the modes it has. */
@Command(
        name = "list",
        description = {
            "List the cameras that are plugged in, one JSON line for each: device, name, byId, modes. 列出摄像头。",
            "byId is what terminal.yaml should say: it stays the same when the device's number changes.",
            "A camera that is in use doesn't tell its modes."
        },
        mixinStandardHelpOptions = true)
final class CameraListCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final CameraMode ANY = new CameraMode(640, 480);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        V4l2Cameras cameras = new V4l2Cameras();
        List<FoundCamera> found = cameras.all();
        for (FoundCamera camera : found) {
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("device", camera.device()).put("name", camera.name());
            camera.byId().ifPresent(id -> line.put("byId", id));
            modes(cameras, camera).forEach(mode -> line.withArray("modes").add(mode.toString()));
            spec.commandLine().getOut().println(line);
        }
        spec.commandLine().getOut().flush();
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("This machine lists no camera.");
        }
        return 0;
    }

    private static List<CameraMode> modes(V4l2Cameras cameras, FoundCamera camera) {
        V4l2Source source = new V4l2Source(cameras, camera.device(), 0, List.of());
        try (Camera device =
                PipeCamera.open(source, CameraSettings.inService("camera", ANY, ANY, 15), Clock.systemUTC())) {
            return device.modes(PATIENCE);
        }
    }
}
