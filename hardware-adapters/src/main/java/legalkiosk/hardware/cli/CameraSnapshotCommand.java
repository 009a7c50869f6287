package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.pipe.CameraSettings;
import legalkiosk.hardware.camera.pipe.CameraSource;
import legalkiosk.hardware.camera.pipe.PipeCamera;
import legalkiosk.hardware.camera.v4l2.V4l2Cameras;
import legalkiosk.hardware.camera.v4l2.V4l2Source;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code camera snapshot}: one picture through the driver that serves in the halls. */
@Command(
        name = "snapshot",
        description = {
            "Take one picture and tell how sharp and how well lit it is. 拍一张照片。",
            "One JSON line: outcome, words, and of a picture size, sharpness, brightness, verdict.",
            "Exit code 0 when taken, 1 with a sentence when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class CameraSnapshotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--camera",
            paramLabel = "C",
            defaultValue = "auto",
            description = "auto, a path, a name of /dev/v4l/by-id, or simulated:FILE (default auto).")
    private String camera = V4l2Source.AUTO;

    @Option(names = "--mode", paramLabel = "WxH", defaultValue = "1280x720", description = "Default 1280x720.")
    private String mode = "1280x720";

    @Option(names = "--out", paramLabel = "PNG", description = "Where the picture goes; without it, nowhere.")
    private @Nullable Path out;

    @Option(names = "--timeout-s", paramLabel = "S", defaultValue = "15", description = "Default 15.")
    private double timeoutSeconds = 15;

    @Override
    public Integer call() throws IOException {
        CameraMode size = mode();
        try (Camera device =
                PipeCamera.open(source(), CameraSettings.inService("camera", size, size, 15), Clock.systemUTC())) {
            Snapshot snapshot = device.snapshot(Duration.ofMillis((long) (timeoutSeconds * 1000)));
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("outcome", snapshot.getClass().getSimpleName());
            line.put("words", DeviceWords.load().words(snapshot.wordsKey()));
            line.put("facts", snapshot.facts());
            if (snapshot instanceof Snapshot.Taken(Frame frame)) {
                tell(frame, line);
            }
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
            return snapshot instanceof Snapshot.Taken ? 0 : 1;
        }
    }

    private CameraMode mode() {
        try {
            return CameraMode.of(mode);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private CameraSource source() {
        return camera.startsWith(SimulatedCamera.SCHEME)
                ? SimulatedCamera.source(camera)
                : new V4l2Source(new V4l2Cameras(), camera, 0, List.of());
    }

    private void tell(Frame frame, ObjectNode line) throws IOException {
        PictureQuality quality = PictureQuality.of(frame);
        line.put("width", frame.width()).put("height", frame.height());
        line.put("sharpness", Math.round(quality.sharpness()));
        line.put("brightness", Math.round(quality.brightness()));
        line.put("verdict", quality.verdict().name());
        if (out != null) {
            BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, frame.width(), frame.height(), frame.copy(), 0, frame.width());
            ImageIO.write(image, "png", out.toFile());
        }
    }
}
