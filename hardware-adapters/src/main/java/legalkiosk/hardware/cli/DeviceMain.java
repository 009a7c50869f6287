package legalkiosk.hardware.cli;

import ch.qos.logback.classic.Level;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.logging.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code legal-kiosk-device}: one subcommand a task. Every device adds its commands to the lists here. */
@Command(
        name = "legal-kiosk-device",
        description = "Find, try and simulate the devices of a terminal. 查找、试用和模拟终端设备。",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            CardCommand.class,
            CardCaptureCommand.class,
            PrintCommand.class,
            ScanCommand.class,
            CameraCommand.class,
            SoundCommand.class,
            SignCommand.class,
            BoardCommand.class,
            ReceiptCommand.class,
            CodeCommand.class,
            PrintersCommand.class,
            SimulateCommand.class
        })
public final class DeviceMain implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the JVM with its exit code: 0 done, 1 the device did not do it, 2 wrong usage. */
    public static void main(String... args) {
        Logging.toConsole(Level.WARN);
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new DeviceMain());
        line.getCommandSpec().version("legal-kiosk-device " + Version.running());
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }
}
