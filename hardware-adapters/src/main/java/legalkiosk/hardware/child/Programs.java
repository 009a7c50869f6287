package legalkiosk.hardware.child;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which programs this machine has. Looks at files only. */
public final class Programs {
    private Programs() {}

    /** The program of a name on the path, or at a path of its own. */
    public static Optional<Path> find(String program) {
        if (program.contains("/")) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin:/bin");
        for (String folder : path.split(":", -1)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static void require(String program) throws FileNotFoundException {
        if (find(program).isEmpty()) {
            throw new FileNotFoundException("there is no program " + program);
        }
    }
}
