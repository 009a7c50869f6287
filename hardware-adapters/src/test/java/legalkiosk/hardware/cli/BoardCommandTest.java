package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import legalkiosk.hardware.simulator.ioboard.IoBoardSimulator;
import org.junit.jupiter.api.Test;

class BoardCommandTest {
    @Test
    void whatHangsOnTheBoardIsShown() {
        try (IoBoardSimulator simulator = IoBoardSimulator.start()) {
            simulator.present(true);
            CommandLineRun run = CommandLineRun.of(
                    "board",
                    "--port",
                    simulator.port().toString(),
                    "--presence",
                    "0",
                    "--door",
                    "1",
                    "--lamp",
                    "0",
                    "--seconds",
                    "2");

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().getLast().toString())
                    .isEqualTo("{\"heard\":true,\"presence\":true,\"doorOpen\":false,\"lamp\":true}");
            assertThat(simulator.written()).as("lit, and dark again at the end").isEqualTo(2);
        }
    }

    @Test
    void aPortThatIsNotThereIsSaid() {
        CommandLineRun run = CommandLineRun.of("board", "--port", "/dev/none", "--seconds", "0.3");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("/dev/none");
    }
}
