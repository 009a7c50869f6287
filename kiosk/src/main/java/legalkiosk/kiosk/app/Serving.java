package legalkiosk.kiosk.app;

import ch.qos.logback.classic.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.service.ServiceManager;
import legalkiosk.kiosk.ui.Kit;
import org.slf4j.LoggerFactory;

/**
 * A terminal in service. What stands on the first screen comes first; everything else (content, papers, devices' first look) is made
 * ready behind it.
 */
final class Serving {
    private Serving() {}

    /**
     * Serves until the power ends.
     *
     * @param manager told when the first screen is there, and that the screen's thread answers
     * @param rehearsal ends as soon as everything is ready
     * @return the command that turns the machine off, if there is one and the power ended
     */
    static List<String> run(Path config, ServiceManager manager, boolean rehearsal) throws Exception {
        // The toolkit comes up while the settings are read.
        CompletableFuture<Void> toolkit = CompletableFuture.runAsync(() -> Platform.startup(() -> {}), Serving::begin);
        Places places = Places.find(config, null);
        TerminalConfig settings = TerminalConfig.read(config);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Kit kit = Main.kit(settings, clock);
        toolkit.join();
        Showing showing = show(settings, kit);
        manager.ready();
        settings.logs()
                .ifPresentOrElse(
                        folder -> Logging.toFolder(Level.INFO, folder, "kiosk"), () -> Logging.toConsole(Level.INFO));
        LoggerFactory.getLogger(Serving.class)
                .atInfo()
                .addKeyValue("event", "terminal.shown")
                .addKeyValue("millis", showing.millis())
                .log("the first screen is drawn");
        try (ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("watchdog").factory());
                Terminal terminal = new Terminal(
                        settings,
                        new Once<>(() -> Main.content(settings)),
                        places.fonts(),
                        clock,
                        Platform::runLater)) {
            manager.watch(watchdog, Platform::runLater);
            Platform.runLater(() -> {
                showing.window().put(Presenter.of(settings, kit, terminal).shell());
                showing.first().handOver(terminal.hall());
            });
            terminal.begin();
            if (!rehearsal) {
                terminal.awaitEndOfPower();
            }
            manager.stopping();
            watchdog.shutdownNow();
        }
        return rehearsal ? List.of() : settings.powerOff();
    }

    /** The first screen, drawn, and how long after the program's start. */
    private record Showing(KioskWindow window, FirstScreen first, long millis) {}

    private static Showing show(TerminalConfig settings, Kit kit) throws InterruptedException, ExecutionException {
        CompletableFuture<Showing> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            FirstScreen first = new FirstScreen(settings, kit);
            KioskWindow window =
                    new KioskWindow(first.shell(), settings.screen().pointer());
            window.open(() -> shown.complete(new Showing(
                    window,
                    first,
                    System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())));
        });
        return shown.get();
    }

    private static void begin(Runnable task) {
        Thread.ofPlatform().name("toolkit-start").start(task);
    }
}
