package legalkiosk.hardware.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.simulator.receipt.ReceiptCommands;
import legalkiosk.hardware.simulator.receipt.ReceiptPrinterSimulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate receipt}: an ESC/POS receipt printer on the loopback or on a pseudo terminal. */
@Command(
        name = "receipt",
        description = {
            "Play an ESC/POS receipt printer; each receipt becomes a PNG. 模拟一台小票打印机。",
            "The first line of output is LINE and what to give to 'receipt --printer'. While it runs it reads commands"
                    + " from standard input, one a line:",
            "  status | quit",
            "  trouble T | mend T, where T is paper-out | paper-low | cover-open | cutter-stuck | silent | nonsense |"
                    + " never-forgets | no-fence",
            "  paper-out-after ROWS | speed ROWS | unplug | unplug-after BYTES | replug | power-cycle"
        },
        mixinStandardHelpOptions = true)
final class SimulateReceiptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pty", description = "Behind a pseudo terminal instead of a socket.")
    private boolean terminal;

    @Option(names = "--port", defaultValue = "0", description = "0 (default) for a free one.")
    private int port;

    @Option(names = "--paper", paramLabel = "MM", defaultValue = "80", description = "58 or 80 (default 80).")
    private int paper = 80;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the receipts are kept (default: a new folder).")
    private @Nullable Path out;

    @Option(
            names = "--speed",
            paramLabel = "ROWS",
            defaultValue = "1200",
            description = "Rows a second (default 1200).")
    private int speed = 1200;

    @Option(names = "--fault", paramLabel = "COMMAND", description = "A command from the start; may be repeated.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--lifetime", defaultValue = "600", description = "Seconds until it stops by itself (default 600).")
    private double lifetime = 600;

    @Option(names = "--no-stdin", description = "Do not read commands.")
    private boolean noStdin;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path folder = out == null ? Files.createTempDirectory("receipts") : out;
        try (ReceiptPrinterSimulator simulator = start(folder)) {
            simulator.speed(speed);
            faults.forEach(fault -> ReceiptCommands.obey(simulator, fault));
            SimulatorConsole console = new SimulatorConsole(
                    spec.commandLine().getOut(), spec.commandLine().getErr());
            console.say("LINE " + simulator.address());
            console.tell("receipts in " + folder);
            console.run(lifetime, noStdin, simulator::status, command -> ReceiptCommands.obey(simulator, command));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ReceiptPrinterSimulator start(Path folder) {
        int dots = PaperWidth.ofMillimetres(paper).dots();
        return terminal
                ? ReceiptPrinterSimulator.onTerminal(folder, dots)
                : ReceiptPrinterSimulator.onSocket(folder, dots, port);
    }
}
