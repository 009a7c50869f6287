package legalkiosk.hardware.camera.pipe;

import static legalkiosk.hardware.camera.pipe.CameraKit.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import legalkiosk.hardware.simulator.camera.Behaviour;
import legalkiosk.hardware.simulator.camera.Scene;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Even a program that never writes again lets the camera go when its owner is killed. */
@Tag("e2e")
class KilledOwnerTest {
    @TempDir
    private Path folder;

    @Test
    void afterKill9NoProgramHoldsTheCamera() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is missing: apt-get install util-linux");
        SimulatedCamera simulator = SimulatedCamera.plugIn(folder.resolve("face"), Scene.PERSON);
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledOwner.class.getName(),
                        simulator.setting())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines().anyMatch("on"::equals)).isTrue();
            simulator.behave(Behaviour.FREEZE);
            List<ProcessHandle> programs = owner.descendants().toList();
            assertThat(programs).isNotEmpty();
            owner.destroyForcibly();
            await("all gone", () -> programs.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            owner.destroyForcibly();
        }
    }
}
