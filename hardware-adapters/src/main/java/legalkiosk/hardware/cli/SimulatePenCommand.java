package legalkiosk.hardware.cli;

import java.util.concurrent.Callable;
import legalkiosk.hardware.simulator.pen.PenTabletSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate pen}: a pen tablet on a pseudo terminal. */
@Command(
        name = "pen",
        description = {
            "Play a pen tablet. 模拟一块签字板。",
            "The first line of output is DEVICE, its file and its limits, to give to 'sign --device --limits'."
                    + " While it runs it reads commands from standard input, one a line:",
            "  sign | unplug | plug | quit"
        },
        mixinStandardHelpOptions = true)
final class SimulatePenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pace", defaultValue = "1", description = "Times a person's time for writing (default 1).")
    private double pace = 1;

    @Option(names = "--lifetime", defaultValue = "600", description = "Seconds until it stops by itself (default 600).")
    private double lifetime = 600;

    @Option(names = "--no-stdin", description = "Do not read commands.")
    private boolean noStdin;

    @Override
    public Integer call() throws InterruptedException {
        try (PenTabletSimulator simulator = PenTabletSimulator.start()) {
            Console console = new Console(spec, lifetime, !noStdin);
            console.say("DEVICE " + simulator.device() + " " + simulator.limits());
            console.run(line -> obey(simulator, line));
            return 0;
        }
    }

    private void obey(PenTabletSimulator simulator, String line) {
        switch (line) {
            case "sign" -> simulator.sign(pace);
            case "unplug" -> simulator.unplug();
            case "plug" -> simulator.plug();
            default -> throw new IllegalArgumentException("There is no command '" + line + "'.");
        }
    }
}
