package legalkiosk.hardware.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import legalkiosk.hardware.simulator.scanner.ScannerSimulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate scanner}: a code scanner on a pseudo terminal. */
@Command(
        name = "scanner",
        description = {
            "Play a code scanner on a pseudo terminal. 模拟一台扫码器。",
            "The first line of output is LINE and what to give to 'scan --scanner'. While it runs it reads commands"
                    + " from standard input, one a line: scan TEXT | hex BYTES | unplug | replug | status | quit."
        },
        mixinStandardHelpOptions = true)
final class SimulateScannerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--link", paramLabel = "PATH", description = "Where the port lies (default: a new folder).")
    private @Nullable Path link;

    @Option(names = "--lifetime", defaultValue = "600", description = "Seconds until it stops by itself (default 600).")
    private double lifetime = 600;

    @Option(names = "--no-stdin", description = "Do not read commands.")
    private boolean noStdin;

    @Override
    public Integer call() throws InterruptedException {
        try (ScannerSimulator simulator = ScannerSimulator.start(Optional.ofNullable(link))) {
            SimulatorConsole console = new SimulatorConsole(
                    spec.commandLine().getOut(), spec.commandLine().getErr());
            console.say("LINE " + simulator.address());
            console.run(lifetime, noStdin, simulator::status, simulator::obey);
            return 0;
        } catch (UncheckedIOException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
