package legalkiosk.server;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import legalkiosk.contract.Routes.Access;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigProblem;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line {@code legal-kiosk-backend}. */
@Command(
        name = "legal-kiosk-backend",
        mixinStandardHelpOptions = true,
        description = "The platform's backend: bookings, content, staff calls.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0: stopped in order", "1: failed while starting", "2: configuration or command line is wrong"},
        subcommands = {BackendMain.Enrol.class, AccountCommand.class, BackupCommand.class})
public final class BackendMain implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BackendMain.class);

    @Mixin
    private Place place = new Place();

    @Option(names = "--port", description = "listen on this port instead of the configured one; 0: any free one")
    private @Nullable Integer port;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "file that gets the address once the server listens")
    private @Nullable Path readyFile;

    /** Options that say which backend is meant. */
    static final class Place {
        @Option(names = "--config", paramLabel = "FILE", description = "the configuration, such as config/backend.yaml")
        @Nullable
        Path config;

        @Option(
                names = "--state",
                paramLabel = "DIR",
                description = "use this state folder instead of the configured one")
        @Nullable
        Path state;

        ServerConfig read(@Nullable Integer port) throws ConfigException {
            if (config == null) {
                throw new ConfigException(List.of(new ConfigProblem(
                        Path.of("--config"), 0, "", "name the configuration file", "--config config/backend.yaml")));
            }
            ServerConfig file = ConfigReader.read(config, ServerConfig.class);
            ServerConfig.Listen listen = new ServerConfig.Listen(
                    file.listen().host(),
                    port == null ? file.listen().port() : port,
                    file.listen().certificate());
            return file.at(listen, state == null ? file.state() : state.toAbsolutePath());
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command line and gives the exit code. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new BackendMain());
        line.getCommandSpec().version("legal-kiosk-backend " + Version.running());
        return line.setExecutionExceptionHandler((problem, failed, parsed) -> {
                    failed.getErr().println(problem.getMessage());
                    return problem instanceof ConfigException ? ConfigException.EXIT_CODE : 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        ServerConfig config = place.read(port);
        config.logs()
                .ifPresentOrElse(
                        folder -> Logging.toFolder(Level.INFO, folder, "backend"), () -> Logging.toConsole(Level.INFO));
        CountDownLatch stopped = new CountDownLatch(1);
        BackendServer server = BackendServer.start(config, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        String address = "https://localhost:" + server.port();
        LOG.atInfo()
                .addKeyValue("event", "backend.started")
                .addKeyValue("address", address)
                .log("listening");
        tellReady(address);
        stopped.await();
        return 0;
    }

    private void tellReady(String address) throws IOException {
        if (readyFile != null) {
            Path half = Path.of(readyFile + ".tmp");
            Files.writeString(half, address + "\n");
            Files.move(half, readyFile, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Makes a credential. */
    @Command(
            name = "enrol",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a token for a terminal or for staff and prints it once. An earlier token of the same holder"
                            + " ends.")
    static final class Enrol implements Callable<Integer> {
        @Mixin
        private Place place = new Place();

        @Option(names = "--terminal", paramLabel = "ID", description = "a terminal, such as HS-01")
        private @Nullable String terminal;

        @Option(names = "--staff", paramLabel = "NAME", description = "a member of staff")
        private @Nullable String staff;

        @Override
        public Integer call() throws IOException, ConfigException {
            if ((terminal == null) == (staff == null)) {
                System.err.println("name either --terminal or --staff");
                return ConfigException.EXIT_CODE;
            }
            Logging.toConsole(Level.WARN);
            ServerConfig config = place.read(null);
            PrivateFiles.folder(config.state());
            try (Database database = ConfigParts.database(config)) {
                Credentials credentials = new Credentials(database, Clock.systemUTC());
                Access role = terminal == null ? Access.STAFF : Access.TERMINAL;
                System.out.println(
                        credentials.enrol(role, Optional.ofNullable(terminal).orElse(String.valueOf(staff))));
            }
            return 0;
        }
    }
}
