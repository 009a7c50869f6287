package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.inkml.InkMl;
import legalkiosk.hardware.signature.inkml.InkMlReading;
import legalkiosk.hardware.simulator.pen.PenTabletSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignCommandTest {
    @Test
    void aSignatureIsKeptAndJudged(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("signature.inkml");
        try (PenTabletSimulator simulator = PenTabletSimulator.start()) {
            CompletableFuture<CommandLineRun> command = CompletableFuture.supplyAsync(
                    () -> CommandLineRun.of(
                            "sign",
                            "--device",
                            simulator.device().toString(),
                            "--limits",
                            simulator.limits(),
                            "--out",
                            file.toString(),
                            "--png",
                            folder.resolve("signature.png").toString(),
                            "--rest-s",
                            "0.4",
                            "--timeout-s",
                            "20"),
                    Thread.ofPlatform()::start);
            // The pen is moved until the command listens, as a person would try again.
            while (!command.isDone()) {
                simulator.sign(0);
                Optional<CommandLineRun> soon = waited(command);
                if (soon.isPresent()) {
                    break;
                }
            }
            CommandLineRun run = command.get();
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json().getFirst().path("verdict").asText()).isEqualTo("plausible");
            assertThat(run.json().getFirst().path("pad").asText()).isEqualTo("21600x13500x2047");
        }
        assertThat(InkMl.read(Files.readAllBytes(file))).isInstanceOf(InkMlReading.Read.class);
        assertThat(folder.resolve("signature.png")).isNotEmptyFile();
    }

    @Test
    void aDotIsNoSignature(@TempDir Path folder) {
        try (PenTabletSimulator simulator = PenTabletSimulator.start()) {
            CompletableFuture<CommandLineRun> command = CompletableFuture.supplyAsync(
                    () -> CommandLineRun.of(
                            "sign",
                            "--device",
                            simulator.device().toString(),
                            "--limits",
                            simulator.limits(),
                            "--rest-s",
                            "0.3",
                            "--timeout-s",
                            "20"),
                    Thread.ofPlatform()::start);
            while (waited(command).isEmpty()) {
                simulator.touch(new InkPoint(900, 900, 0, 10), true);
                simulator.lift(0);
            }
            assertThat(command.join().exitCode()).isEqualTo(1);
            assertThat(command.join().out()).contains("\"verdict\":\"dot\"");
        }
    }

    @Test
    void aTabletThatIsNotThereIsSaid() {
        CommandLineRun run = CommandLineRun.of("sign", "--device", "/dev/input/none", "--timeout-s", "0.2");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("签字板").contains("/dev/input/none");
    }

    @Test
    void limitsThatAreNoneAreWrongUsage() {
        CommandLineRun run = CommandLineRun.of("sign", "--device", "/dev/null", "--limits", "large");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("21600x13500x2047");
    }

    private static Optional<CommandLineRun> waited(CompletableFuture<CommandLineRun> command) {
        try {
            return Optional.of(command.get(1, TimeUnit.SECONDS));
        } catch (java.util.concurrent.TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
