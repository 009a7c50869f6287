package legalkiosk.kiosk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with the tests' class path, to be killed like a machine that loses its power. */
public final class ChildJava {
    private ChildJava() {}

    /** A child that runs a main method; starts quickly rather than running fast. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Drepository.root=" + System.getProperty("repository.root"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
