package legalkiosk.hardware.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import legalkiosk.hardware.simulator.ioboard.BoardFault;
import legalkiosk.hardware.simulator.ioboard.IoBoardSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate board}: a board of inputs and relays on a pseudo terminal. */
@Command(
        name = "board",
        description = {
            "Play a Modbus RTU board at address 1: presence sensor at input 0, door contact at input 1, lamp at coil 0."
                    + " 模拟感应器、柜门和灯。",
            "The first line of output is PORT. While it runs it reads commands from standard input, one a line:",
            "  present | away | door-open | door-shut | lamp | power-cycle | unplug | plug | quit",
            "  fault none|silent|spoilt|cut|other_board|refused|noise"
        },
        mixinStandardHelpOptions = true)
final class SimulateBoardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lifetime", defaultValue = "600", description = "Seconds until it stops by itself (default 600).")
    private double lifetime = 600;

    @Option(names = "--no-stdin", description = "Do not read commands.")
    private boolean noStdin;

    @Override
    public Integer call() throws InterruptedException {
        try (IoBoardSimulator simulator = IoBoardSimulator.start()) {
            Console console = new Console(spec, lifetime, !noStdin);
            console.say("PORT " + simulator.port());
            console.run(line -> obey(simulator, line, console));
            return 0;
        }
    }

    private static void obey(IoBoardSimulator simulator, String line, Console console) {
        switch (line) {
            case "present" -> simulator.present(true);
            case "away" -> simulator.present(false);
            case "door-open" -> simulator.door(true);
            case "door-shut" -> simulator.door(false);
            case "lamp" -> console.say(simulator.lamp() ? "lit" : "dark");
            case "power-cycle" -> simulator.powerCycle();
            case "unplug" -> simulator.plug(false);
            case "plug" -> simulator.plug(true);
            default -> {
                if (!line.startsWith("fault ")) {
                    throw new IllegalArgumentException("There is no command '" + line + "'.");
                }
                simulator.fault(
                        BoardFault.valueOf(line.substring("fault ".length()).toUpperCase(Locale.ROOT)));
            }
        }
    }
}
