package legalkiosk.hardware.camera.v4l2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.CameraMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class V4l2CamerasTest {
    @TempDir
    private Path root;

    private void node(int number, int index, String name, String byId) throws IOException {
        Path sys = Files.createDirectories(root.resolve("sys/class/video4linux/video" + number));
        Files.writeString(sys.resolve("index"), index + "\n");
        Files.writeString(sys.resolve("name"), name + "\n");
        Files.writeString(Files.createDirectories(root.resolve("dev")).resolve("video" + number), "");
        if (!byId.isEmpty()) {
            Path links = Files.createDirectories(root.resolve("dev/v4l/by-id"));
            Files.createSymbolicLink(links.resolve(byId), Path.of("../../video" + number));
        }
    }

    @Test
    void aMachineWithoutCamerasHasNone() {
        assertThat(new V4l2Cameras(root).all()).isEmpty();
    }

    @Test
    void onlyNodesThatGivePicturesCountInTheOrderOfTheirLastingNames() throws IOException {
        node(0, 0, "Document Camera", "usb-Z_Document-video-index0");
        node(1, 1, "Document Camera", "usb-Z_Document-video-index1");
        node(2, 0, "Face Camera", "usb-A_Face-video-index0");
        assertThat(new V4l2Cameras(root).all())
                .containsExactly(
                        new FoundCamera("/dev/video2", "Face Camera", Optional.of("usb-A_Face-video-index0")),
                        new FoundCamera("/dev/video0", "Document Camera", Optional.of("usb-Z_Document-video-index0")));
    }

    @Test
    void autoLeavesCamerasAloneThatAreMeantForSomethingElse() throws IOException {
        node(0, 0, "Document Camera", "usb-A_Document-video-index0");
        node(2, 0, "Face Camera", "");
        V4l2Cameras cameras = new V4l2Cameras(root);
        assertThat(new V4l2Source(cameras, "auto", 0, List.of()).place()).contains("/dev/video0");
        assertThat(new V4l2Source(cameras, "auto", 1, List.of()).place()).contains("/dev/video2");
        assertThat(new V4l2Source(cameras, "auto", 0, List.of("usb-A_Document-video-index0")).place())
                .contains("/dev/video2");
        assertThat(new V4l2Source(cameras, "auto", 0, List.of("/dev/video0")).place())
                .contains("/dev/video2");
        assertThat(new V4l2Source(cameras, "auto", 2, List.of()).place()).isEmpty();
    }

    @Test
    void aCameraWithoutMjpegIsOpenedWithWhatItHasAtTheNextTry() {
        V4l2Source source = new V4l2Source(new V4l2Cameras(root), "/dev/video0", 0, List.of());
        CameraMode mode = new CameraMode(1280, 720);
        assertThat(source.command("/dev/video0", mode, 15, 0)).contains("mjpeg", "1280x720", "/dev/video0");
        assertThat(source.command("/dev/video0", mode, 15, 1)).doesNotContain("mjpeg");
        assertThat(source.command("/dev/video0", mode, 15, 2)).contains("mjpeg");
    }
}
