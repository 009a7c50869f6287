package legalkiosk.kiosk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie: as told on the command line, else as in this repository.
 *
 * @param config the terminal's settings
 * @param backend the backend's launcher, for demonstrations
 * @param fonts the papers' fonts
 */
record Places(Path config, Path backend, Path fonts) {

    /** The launcher names its own folder in {@code legalkiosk.home}; the repository is found upwards from there. */
    static Places find(@Nullable Path config, @Nullable Path backend) {
        Path home = Path.of(System.getProperty("legalkiosk.home", "."))
                .toAbsolutePath()
                .normalize();
        Path repository = upwards(home).orElse(home);
        return new Places(
                config != null ? config.toAbsolutePath() : repository.resolve("config/terminal.yaml"),
                backend != null
                        ? backend.toAbsolutePath()
                        : repository.resolve("backend-stub/server/target/dist/bin/legal-kiosk-backend"),
                Stream.of(home.resolve("fonts"), repository.resolve("kiosk/src/main/fonts"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(home.resolve("fonts")));
    }

    Path configFolder() {
        return config.toAbsolutePath().resolveSibling(".").normalize();
    }

    private static Optional<Path> upwards(Path from) {
        return Stream.iterate(Optional.of(from), Optional::isPresent, at -> at.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.exists(folder.resolve("config/terminal.yaml")))
                .findFirst();
    }
}
