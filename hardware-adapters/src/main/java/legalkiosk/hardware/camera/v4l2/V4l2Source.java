package legalkiosk.hardware.camera.v4l2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.pipe.CameraSource;

/**
 * A camera of this machine, opened by ffmpeg. Meant by {@code auto}, a path such as {@code /dev/video0}, or its name under {@code
 * /dev/v4l/by-id}, which is best: numbers change, names stay.
 */
public final class V4l2Source implements CameraSource {
    /** Takes the first camera that is not meant by name for something else. */
    public static final String AUTO = "auto";

    private static final String BY_ID = "/dev/v4l/by-id/";

    private final V4l2Cameras cameras;
    private final String meant;
    private final int rank;
    private final List<String> others;

    /**
     * @param meant {@code auto}, a path or a by-id name
     * @param rank which of the free cameras {@code auto} takes, 0 the first
     * @param others cameras meant by name for something else, which {@code auto} leaves alone
     */
    public V4l2Source(V4l2Cameras cameras, String meant, int rank, List<String> others) {
        this.cameras = cameras;
        this.meant = meant;
        this.rank = rank;
        this.others = List.copyOf(others);
    }

    @Override
    public Optional<String> place() {
        if (meant.equals(AUTO)) {
            return cameras.all().stream()
                    .filter(camera -> others.stream().noneMatch(other -> isMeant(camera, other)))
                    .skip(rank)
                    .map(FoundCamera::device)
                    .findFirst();
        }
        Path path = Path.of(meant.startsWith("/") ? meant : BY_ID + meant);
        return Files.exists(path) ? Optional.of(path.toString()) : Optional.empty();
    }

    @Override
    public String describe() {
        return meant;
    }

    /**
     * MJPEG first, because USB 2 carries large pictures in no other way; a camera that has none is opened with whatever it has, which is
     * tried every second time.
     */
    @Override
    public List<String> command(String place, CameraMode mode, int framesPerSecond, int attempt) {
        List<String> command = new ArrayList<>(List.of(
                "ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "warning", "-fflags", "nobuffer", "-f", "v4l2"));
        if (attempt % 2 == 0) {
            command.addAll(List.of("-input_format", "mjpeg"));
        }
        command.addAll(List.of("-framerate", String.valueOf(framesPerSecond), "-video_size", mode.toString()));
        command.addAll(List.of("-i", place));
        command.addAll(output(framesPerSecond));
        return command;
    }

    /** What ffmpeg writes for us, whatever it reads. */
    static List<String> output(int framesPerSecond) {
        return List.of(
                "-an",
                "-fpsmax",
                String.valueOf(framesPerSecond),
                "-pix_fmt",
                "yuv420p",
                "-f",
                "yuv4mpegpipe",
                "-flush_packets",
                "1",
                "pipe:1");
    }

    @Override
    public List<String> modesCommand(String place) {
        return List.of("ffmpeg", "-hide_banner", "-nostdin", "-f", "v4l2", "-list_formats", "all", "-i", place);
    }

    private static boolean isMeant(FoundCamera camera, String by) {
        return by.equals(camera.device())
                || camera.byId()
                        .filter(id -> by.equals(id) || by.equals(BY_ID + id))
                        .isPresent();
    }
}
