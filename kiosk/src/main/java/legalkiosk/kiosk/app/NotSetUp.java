package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.app.service.ServiceManager;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Theme;

/** A terminal that cannot start says so on its screen: to citizens where help is, to the technician what to change. */
final class NotSetUp {
    private NotSetUp() {}

    /** Shows it until a file beside the settings changes. */
    static void show(Path config, ConfigException refused, ServiceManager manager)
            throws IOException, InterruptedException {
        List<String> before = SetUp.state(config);
        CountDownLatch changed = new CountDownLatch(1);
        try (ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("settings-watch").factory())) {
            Platform.runLater(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                new KioskWindow(screen(refused), true).open(() -> {
                    manager.ready();
                    manager.watch(timers, Platform::runLater);
                });
            });
            var _ = timers.scheduleWithFixedDelay(
                    () -> {
                        if (isOther(before, config)) {
                            changed.countDown();
                        }
                    },
                    1,
                    1,
                    TimeUnit.SECONDS);
            changed.await();
            timers.shutdownNow();
        }
    }

    /** A file that goes while it is looked at has changed too. */
    private static boolean isOther(List<String> before, Path config) {
        try {
            return !SetUp.state(config).equals(before);
        } catch (IOException changing) {
            return true;
        }
    }

    static Region screen(ConfigException refused) {
        ResourceBundle words = ResourceBundle.getBundle("legalkiosk.kiosk.app.not-set-up");
        VBox top = new VBox(
                Words.words(words.getString("title"), "text-hero"), Words.words(words.getString("text"), "offer"));
        top.getStyleClass().add("attract-top");
        VBox technician = new VBox(Words.words(words.getString("technician"), "text-strong"));
        technician.getStyleClass().add("card");
        refused.problems()
                .forEach(problem -> technician.getChildren().add(Words.words(problem.toString(), "text-note")));
        VBox bottom = new VBox(technician);
        bottom.getStyleClass().add("page");
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        VBox.setVgrow(bottom, Priority.ALWAYS);
        VBox whole = new VBox(top, bottom);
        whole.getStyleClass().add("root");
        whole.getStylesheets().add(new Theme().address(1, false));
        return whole;
    }
}
