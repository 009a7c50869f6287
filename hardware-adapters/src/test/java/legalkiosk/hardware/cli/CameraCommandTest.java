package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import legalkiosk.hardware.simulator.audio.SimulatedSound;
import legalkiosk.hardware.simulator.camera.Behaviour;
import legalkiosk.hardware.simulator.camera.Scene;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aSnapshotIsAPictureAndWhatToSayAboutIt() throws Exception {
        SimulatedCamera camera = SimulatedCamera.plugIn(folder.resolve("table"), Scene.SHEET);
        Path picture = folder.resolve("sheet.png");
        CommandLineRun run = CommandLineRun.of(
                "camera", "snapshot", "--camera=" + camera.setting(), "--mode=640x480", "--out=" + picture);
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode said = run.json().getFirst();
        assertThat(said.get("outcome").asText()).isEqualTo("Taken");
        assertThat(said.get("verdict").asText()).isEqualTo("GOOD");
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(640);
    }

    @ParameterizedTest
    @CsvSource({
        "SHEET,BLACK,BLACK",
        "SHEET,BRIGHT,TOO_BRIGHT",
        "SHEET,BLURRED,BLURRED",
        "PERSON,BLACK,BLACK",
        "PERSON,BRIGHT,TOO_BRIGHT",
        "PERSON,BLURRED,BLURRED",
        "PERSON,NORMAL,GOOD"
    })
    void whatIsWrongWithALensIsNamed(Scene scene, Behaviour behaviour, String verdict) {
        SimulatedCamera camera = SimulatedCamera.plugIn(folder.resolve("table"), scene);
        camera.behave(behaviour);
        CommandLineRun run = CommandLineRun.of("camera", "snapshot", "--camera=" + camera.setting(), "--mode=640x480");
        assertThat(run.json().getFirst().get("verdict").asText()).as(run.out()).isEqualTo(verdict);
    }

    @Test
    void noCameraIsSaidInWords() {
        CommandLineRun run = CommandLineRun.of("camera", "snapshot", "--camera=/dev/no-camera");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().getFirst().get("outcome").asText()).isEqualTo("NotConnected");
        assertThat(CommandLineRun.of("camera", "snapshot", "--mode=big").exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("camera").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("camera", "list").exitCode()).isZero();
    }

    @Test
    void theSpeakerIsHeard() {
        SimulatedSound sound = SimulatedSound.plugIn(folder.resolve("sound"));
        CommandLineRun run = CommandLineRun.of("sound", "--device=" + sound.setting());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.json().getFirst().get("verdict").asText()).isEqualTo("GOOD");
        sound.unplug();
        assertThat(CommandLineRun.of("sound", "--device=" + sound.setting())
                        .json()
                        .getFirst()
                        .get("verdict")
                        .asText())
                .isEqualTo("NO_CARD");
    }
}
