package legalkiosk.hardware.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import legalkiosk.hardware.simulator.camera.Behaviour;
import legalkiosk.hardware.simulator.camera.Scene;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate camera}: a camera that is a file and a program. */
@Command(
        name = "camera",
        description = {
            "Play a camera. 模拟一个摄像头。",
            "The first line of output is what to give to 'camera snapshot --camera', or to terminal.yaml. Then it reads"
                    + " commands from standard input, one a line, until quit or the end of it:",
            "  unplug | replug | show PICTURE | quit",
            "  normal | freeze | garbage | black | bright | blurred | slow | busy | silent"
        },
        mixinStandardHelpOptions = true)
final class SimulateCameraCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--scene", defaultValue = "PERSON", description = "PERSON or SHEET (default PERSON).")
    private Scene scene = Scene.PERSON;

    @Option(names = "--picture", paramLabel = "FILE", description = "A picture in the place of the scene.")
    private @Nullable Path picture;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("camera");
        SimulatedCamera camera = SimulatedCamera.plugIn(folder.resolve("device"), scene);
        try {
            if (picture != null) {
                camera.show(picture);
            }
            spec.commandLine().getOut().println(camera.setting());
            spec.commandLine().getOut().flush();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            in.lines()
                    .map(String::strip)
                    .takeWhile(line -> !line.equals("quit"))
                    .forEach(line -> obey(camera, line));
            return 0;
        } finally {
            camera.unplug();
            Files.deleteIfExists(folder);
        }
    }

    private void obey(SimulatedCamera camera, String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "unplug" -> camera.unplug();
            case "replug" -> camera.replug();
            case "show" -> camera.show(Path.of(words.length > 1 ? words[1] : ""));
            default -> behave(camera, words[0].toUpperCase(Locale.ROOT));
        }
    }

    private void behave(SimulatedCamera camera, String name) {
        Arrays.stream(Behaviour.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        camera::behave,
                        () -> spec.commandLine()
                                .getErr()
                                .println("Say unplug, replug, show, quit or one of "
                                        + Arrays.stream(Behaviour.values())
                                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))));
    }
}
