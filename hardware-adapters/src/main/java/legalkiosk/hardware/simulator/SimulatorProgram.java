package legalkiosk.hardware.simulator;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a simulator that is a program of its own is started: with our Java and nothing but this module's classes, so that it starts fast. */
public final class SimulatorProgram {
    private SimulatorProgram() {}

    /** The command that runs a main class. */
    public static List<String> java(Class<?> main, String... arguments) {
        try {
            Path classes = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx192m",
                    "-Djava.awt.headless=true",
                    "-cp",
                    classes.toString(),
                    main.getName()));
            command.addAll(List.of(arguments));
            return command;
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }
}
