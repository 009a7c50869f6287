package legalkiosk.hardware.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code simulate}: plays a device at the far end of its wire. */
@Command(
        name = "simulate",
        description = "Play a device at the far end of its wire. 模拟一台设备。",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulateCardCommand.class,
            SimulatePrinterCommand.class,
            SimulateCameraCommand.class,
            SimulatePenCommand.class,
            SimulateBoardCommand.class,
            SimulateReceiptCommand.class,
            SimulateScannerCommand.class
        })
final class SimulateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which device to simulate.");
    }
}
