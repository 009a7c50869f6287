package legalkiosk.kiosk.video;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How the media agent's process is started: this program's own Java and class path.
 *
 * @param log where it says what it has to say; overwritten by the next agent
 */
public record AgentProgram(Path java, String classPath, File log) {
    private static final String MAIN = "legalkiosk.kiosk.video.agent.AgentMain";

    /** With what this program itself runs on. */
    public static AgentProgram own(Path log) {
        return new AgentProgram(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                log.toFile());
    }

    Process start(Path camera, Path farSide, Path sound) throws IOException {
        return new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath,
                        MAIN,
                        camera.toString(),
                        farSide.toString(),
                        sound.toString()))
                .redirectError(ProcessBuilder.Redirect.to(log))
                .start();
    }
}
