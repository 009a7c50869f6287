package legalkiosk.kiosk.app;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoDock;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.DemoSettings;
import legalkiosk.kiosk.app.tour.Tour;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.dock.DockWindow;
import legalkiosk.kiosk.ui.frame.Shell;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line {@code legal-kiosk}. */
@Command(
        name = "legal-kiosk",
        mixinStandardHelpOptions = true,
        description = "The terminal's screen. 自助终端的屏幕程序。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0: ended in order",
            "1: failed",
            "2: configuration or command line is wrong",
            "3: ended in order, to be started again"
        })
public final class Main implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "the terminal's settings, such as terminal.yaml")
    private @Nullable Path config;

    @Option(
            names = "--demo",
            description = "try everything on a desk: own backend, simulated devices; without a display it is the tour")
    private boolean demo;

    @Option(names = "--tour", paramLabel = "DIR", description = "walk all screens without a display, leave pictures")
    private @Nullable Path tour;

    @Option(
            names = "--backend",
            paramLabel = "FILE",
            description = "the backend's launcher for --demo and --tour (default: as built in this repository)")
    private @Nullable Path backend;

    @Option(
            names = "--rehearse",
            description = "start as in service, end when a first touch would be answered; fills the AOT cache")
    private boolean rehearse;

    /** Runs the command line and gives the exit code. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec().version("legal-kiosk " + Version.running());
        return line.setExecutionExceptionHandler((problem, failed, parsed) -> {
                    failed.getErr().println(problem.getMessage());
                    return problem instanceof ConfigException ? ConfigException.EXIT_CODE : 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        Places places = Places.find(config, backend);
        TerminalConfig settings = TerminalConfig.read(places.config());
        if (tour != null || demo && !Display.present()) {
            Logging.toConsole(Level.WARN);
            return tour(settings, places, tour != null ? tour : Path.of("tour"));
        }
        if (demo) {
            Logging.toConsole(Level.INFO);
            return demo(settings, places);
        }
        return Start.serve(places.config(), rehearse);
    }

    private static int demo(TerminalConfig like, Places places) throws Exception {
        Path folder = Files.createTempDirectory("legal-kiosk-demo");
        try (DemoHouse house = house(places, folder)) {
            Path file = house.written(house.fullConfig(like));
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
            while (demo(house, file, places, folder)) {
                LoggerFactory.getLogger(Main.class).info("the terminal is begun anew");
            }
        }
        return 0;
    }

    /** One terminal with its dock; true when a technician wants it begun anew, false when the window was closed. */
    private static boolean demo(DemoHouse house, Path file, Places places, Path folder) throws Exception {
        TerminalConfig settings = TerminalConfig.read(file);
        Kit kit = Reading.kit(settings, house.clock());
        CompletableFuture<Boolean> anew = new CompletableFuture<>();
        try (Terminal terminal = new Terminal(
                settings,
                Optional.of(file),
                new Once<>(() -> Reading.content(settings)),
                places.fonts(),
                kit.clock(),
                Platform::runLater)) {
            terminal.begin();
            CompletableFuture<DockWindow> window = new CompletableFuture<>();
            Platform.runLater(() -> {
                Shell shell = Presenter.of(settings, kit, terminal).shell();
                DemoDock dock = new DemoDock(house, terminal.hall(), shell, folder.resolve("pictures"));
                DockWindow made = new DockWindow(
                        "legal-kiosk --demo " + folder, shell, dock.groups(), () -> anew.complete(false));
                made.open();
                window.complete(made);
            });
            Thread.ofVirtual().start(() -> anew.complete(terminal.hasToBeginAnew()));
            boolean again = anew.join();
            Platform.runLater(() -> window.join().close());
            return again;
        }
    }

    private static int tour(TerminalConfig like, Places places, Path pictures) throws Exception {
        Path folder = Files.createTempDirectory("legal-kiosk-tour");
        Platform.startup(() -> {});
        List<String> lastWords;
        try (DemoHouse house = house(places, folder)) {
            TerminalConfig settings = house.fullConfig(like);
            Once<Content> content = new Once<>(() -> Reading.content(settings));
            Kit kit = Reading.kit(settings, house.clock());
            try (Terminal terminal = new Terminal(
                    settings,
                    Optional.of(house.written(settings)),
                    content,
                    places.fonts(),
                    kit.clock(),
                    Platform::runLater)) {
                terminal.begin();
                lastWords = new Tour(
                                house,
                                terminal.hall(),
                                terminal.cameras(),
                                kit,
                                settings.screen().countdownSeconds(),
                                pictures)
                        .walk();
            }
        }
        lastWords.forEach(System.out::println);
        return 0;
    }

    private static DemoHouse house(Places places, Path folder) throws IOException {
        Path config = DemoSettings.write(places.configFolder(), folder.resolve("config"));
        return DemoHouse.start(places.backend(), config, folder);
    }
}
