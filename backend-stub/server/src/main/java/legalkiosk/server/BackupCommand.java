package legalkiosk.server;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.server.storage.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies everything that another backend needs to go on: cases, keys, recordings and evidence. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies the state folder, also while the backend runs. The copy holds the keys: keep it as safe as the"
                        + " backend itself.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private BackendMain.Place place = new BackendMain.Place();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "a folder that is not there yet; a backend started with --state DIR goes on from it")
    private Path to = Path.of("");

    @Override
    public Integer call() throws IOException, ConfigException {
        Logging.toConsole(Level.WARN);
        ServerConfig config = place.read(null);
        Backup.copy(config.state(), ConfigParts.databaseFile(config), to.toAbsolutePath());
        if (config.storage().kind() == ServerConfig.Kind.POSTGRESQL) {
            System.err.println("the database is not in the copy: dump it with pg_dump before each copy");
        }
        if (config.recordings().s3().isPresent()) {
            System.err.println("the recordings are not in the copy: they stay in their object store");
        }
        return 0;
    }
}
