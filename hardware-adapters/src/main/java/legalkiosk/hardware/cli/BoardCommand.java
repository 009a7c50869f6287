package legalkiosk.hardware.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.ioboard.BoardReading;
import legalkiosk.hardware.ioboard.IoBoard;
import legalkiosk.hardware.ioboard.modbus.ModbusBoard;
import legalkiosk.hardware.ioboard.modbus.ModbusBoardConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code board}: watches the board of presence sensor, door contact and lamp. */
@Command(
        name = "board",
        description = {
            "Watch a Modbus RTU board of inputs and relays, one JSON line for each change. 看感应器、柜门和灯。",
            "Inputs and coils are counted from 0. The door's input is on while the door is shut.",
            "Exit code 0 when the board was heard, 1 with a sentence when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class BoardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P", required = true, description = "The serial port.")
    private String port = "";

    @Option(names = "--baud", paramLabel = "B", defaultValue = "9600", description = "Line speed (default 9600).")
    private int baud = 9600;

    @Option(names = "--parity", defaultValue = "NONE", description = "${COMPLETION-CANDIDATES} (default NONE).")
    private ModbusBoardConfig.Parity parity = ModbusBoardConfig.Parity.NONE;

    @Option(names = "--unit", paramLabel = "N", defaultValue = "1", description = "The board's address (default 1).")
    private int unit = 1;

    @Option(names = "--presence", paramLabel = "INPUT", description = "Input of the presence sensor.")
    private @Nullable Integer presence;

    @Option(names = "--door", paramLabel = "INPUT", description = "Input of the door contact.")
    private @Nullable Integer door;

    @Option(names = "--lamp", paramLabel = "COIL", description = "Coil of the lamp; it is lit while this runs.")
    private @Nullable Integer lamp;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10", description = "How long (default 10).")
    private double seconds = 10;

    @Override
    public Integer call() throws InterruptedException {
        LinkedBlockingQueue<Optional<BoardReading>> changes = new LinkedBlockingQueue<>();
        boolean heard = false;
        try (IoBoard board = ModbusBoard.open(config(), Clock.systemUTC())) {
            board.addListener(changes::add);
            board.reading().ifPresent(now -> changes.add(Optional.of(now)));
            board.lamp(lamp != null);
            long end = System.nanoTime() + (long) (seconds * 1e9);
            while (System.nanoTime() < end) {
                Optional<BoardReading> change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (change != null) {
                    heard |= change.isPresent();
                    tell(change);
                }
            }
            if (!heard) {
                spec.commandLine().getErr().println(board.health().facts());
            }
        }
        return heard ? 0 : 1;
    }

    private ModbusBoardConfig config() {
        try {
            return ModbusBoardConfig.at(port)
                    .withLine(baud, parity, unit)
                    .with(optional(presence), optional(door), optional(lamp));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void tell(Optional<BoardReading> change) {
        CardJson json = new CardJson(false);
        var line = json.object().put("heard", change.isPresent());
        change.flatMap(BoardReading::presence).ifPresent(there -> line.put("presence", there));
        change.flatMap(BoardReading::doorOpen).ifPresent(open -> line.put("doorOpen", open));
        change.flatMap(BoardReading::lamp).ifPresent(lit -> line.put("lamp", lit));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json.line(line));
        out.flush();
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
