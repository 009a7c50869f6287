package legalkiosk.kiosk.app;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javafx.application.Platform;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.service.ServiceManager;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.maintenance.Restart;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.Texts;
import org.slf4j.LoggerFactory;

/**
 * A terminal in service. What stands on the first screen comes first; everything else (content, papers, devices' first look) is made
 * ready behind it. After a change of settings the terminal is begun anew behind the window that stays.
 */
final class Serving {
    private final Places places;
    private final Clock clock;
    private final KioskWindow window;
    private final boolean rehearsal;

    private Serving(Places places, Clock clock, KioskWindow window, boolean rehearsal) {
        this.places = places;
        this.clock = clock;
        this.window = window;
        this.rehearsal = rehearsal;
    }

    /**
     * Serves until the power ends, or somebody wants the program or the machine begun anew.
     *
     * @param manager told when the first screen is there, and that the screen's thread answers
     * @param rehearsal ends as soon as a first touch would be answered
     */
    static Ended run(Path config, ServiceManager manager, boolean rehearsal) throws Exception {
        // The toolkit comes up while the picture is looked for.
        CompletableFuture<Void> toolkit = CompletableFuture.runAsync(() -> Platform.startup(() -> {}), Serving::begin);
        Path kept = FirstPicture.file(System.getenv());
        Optional<FirstPicture> picture = FirstPicture.read(kept, config);
        toolkit.join();
        Optional<Showing> early = picture.isEmpty() ? Optional.empty() : show(picture.get());
        Places places = Places.find(config, null);
        TerminalConfig settings = SetUp.read(config);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Kit kit = Reading.kit(settings, clock);
        Showing showing = early.isPresent() ? early.get() : show(settings, kit);
        manager.ready();
        settings.logs()
                .ifPresentOrElse(
                        folder -> Logging.toFolder(Level.INFO, folder, "kiosk"), () -> Logging.toConsole(Level.INFO));
        LoggerFactory.getLogger(Serving.class)
                .atInfo()
                .addKeyValue("event", "terminal.shown")
                .addKeyValue("millis", showing.millis())
                .log("the first screen is drawn");
        if (early.isEmpty()) {
            keep(showing.first(), kept, config, settings);
        }
        try (ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watchdog").factory())) {
            manager.watch(watchdog, Platform::runLater);
            Serving serving = new Serving(places, clock, showing.window(), rehearsal);
            TerminalConfig now = settings;
            Optional<Restart> end =
                    serving.once(now, kit, terminal -> showing.first().handOver(terminal.hall()));
            while (end.equals(Optional.of(Restart.SETTINGS))) {
                now = serving.changed(now);
                end = serving.once(now, Reading.kit(now, clock), terminal -> {});
            }
            manager.stopping();
            watchdog.shutdownNow();
            return rehearsal ? new Ended(List.of(), false) : ended(now, end);
        }
    }

    /**
     * What is to be done after the end.
     *
     * @param command turns the machine off or on again; empty: none
     * @param again the program is to be started again
     */
    record Ended(List<String> command, boolean again) {}

    private static Ended ended(TerminalConfig settings, Optional<Restart> end) {
        if (end.isEmpty()) {
            return new Ended(settings.powerOff(), false);
        }
        List<String> restart =
                settings.service().map(TerminalConfig.Service::restart).orElse(List.of());
        return end.get() == Restart.MACHINE ? new Ended(restart, false) : new Ended(List.of(), true);
    }

    /** One terminal until its end, behind the window that stays. */
    private Optional<Restart> once(TerminalConfig settings, Kit kit, Consumer<Terminal> shown) throws Exception {
        Once<Content> content = new Once<>(() -> Reading.content(settings));
        try (Terminal terminal = new Terminal(
                settings, Optional.of(places.config()), content, places.fonts(), clock, Platform::runLater)) {
            Platform.runLater(() -> {
                window.put(Presenter.of(settings, kit, terminal).shell());
                shown.accept(terminal);
            });
            if (rehearsal) {
                // Up to where a first touch is answered. What the AOT cache holds beyond that is made ready at every
                // start, before
                // the first screen, and holds it up.
                content.get();
                return Optional.empty();
            }
            terminal.begin();
            return terminal.awaitEnd();
        }
    }

    /** What was changed was checked when it was written; should it be unusable all the same, the terminal goes on as before. */
    private TerminalConfig changed(TerminalConfig before) {
        try {
            return SetUp.read(places.config());
        } catch (ConfigException unusable) {
            LoggerFactory.getLogger(Serving.class)
                    .atError()
                    .addKeyValue("event", "terminal.settings-unusable")
                    .addKeyValue("facts", unusable.getMessage())
                    .log("changed settings can't be used; the earlier ones stay");
            return before;
        }
    }

    /** The first screen on the display, and how long after the program's start. */
    private record Showing(KioskWindow window, FirstScreen first, long millis) {}

    /** Empty when the picture was made on another display. */
    private static Optional<Showing> show(FirstPicture picture) throws InterruptedException, ExecutionException {
        CompletableFuture<Optional<Showing>> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            if (KioskWindow.fits(picture)) {
                open(new FirstScreen(picture), picture.pointer(), showing -> shown.complete(Optional.of(showing)));
            } else {
                shown.complete(Optional.empty());
            }
        });
        return shown.get();
    }

    private static Showing show(TerminalConfig settings, Kit kit) throws InterruptedException, ExecutionException {
        CompletableFuture<Showing> shown = new CompletableFuture<>();
        Platform.runLater(
                () -> open(new FirstScreen(settings, kit), settings.screen().pointer(), shown::complete));
        return shown.get();
    }

    private static void open(FirstScreen first, boolean pointer, Consumer<Showing> shown) {
        KioskWindow window = new KioskWindow(first.root(), pointer);
        window.open(() -> shown.accept(new Showing(
                window,
                first,
                System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())));
    }

    /** The next start shows it at once. */
    private static void keep(FirstScreen first, Path kept, Path config, TerminalConfig settings)
            throws InterruptedException, ExecutionException {
        CompletableFuture<FirstPicture> seen = new CompletableFuture<>();
        Platform.runLater(() -> seen.complete(first.picture(settings.screen().pointer())));
        try {
            seen.get().write(kept, config, Texts.file(settings.content()));
        } catch (IOException refused) {
            LoggerFactory.getLogger(Serving.class)
                    .atWarn()
                    .addKeyValue("event", "terminal.picture-not-kept")
                    .addKeyValue("facts", refused.getMessage())
                    .log("the picture of the first screen could not be kept");
        }
    }

    private static void begin(Runnable task) {
        Thread.ofPlatform().name("toolkit-start").start(task);
    }
}
