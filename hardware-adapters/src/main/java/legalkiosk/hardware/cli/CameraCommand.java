package legalkiosk.hardware.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code camera}: which cameras there are, and a picture from one. */
@Command(
        name = "camera",
        description = "Find cameras and take a picture. 查找摄像头，拍一张照片。",
        mixinStandardHelpOptions = true,
        subcommands = {CameraListCommand.class, CameraSnapshotCommand.class})
final class CameraCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: list or snapshot.");
    }
}
