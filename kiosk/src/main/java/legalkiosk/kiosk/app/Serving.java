package legalkiosk.kiosk.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.ui.Kit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A terminal in service. What stands on the first screen comes first; everything else (content, papers, devices' first look) is made
 * ready behind it.
 */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /**
     * Serves until the power ends.
     *
     * @param rehearsal ends as soon as everything is ready
     */
    static void run(TerminalConfig settings, Places places, Kit kit, Clock clock, boolean rehearsal)
            throws IOException, ConfigException, InterruptedException {
        Platform.startup(() -> {});
        CountDownLatch shown = new CountDownLatch(1);
        try (Terminal terminal = new Terminal(
                settings, new Once<>(() -> Main.content(settings)), places.fonts(), clock, Platform::runLater)) {
            Platform.runLater(
                    () -> new KioskWindow(Presenter.of(settings, kit, terminal).shell()).open(shown::countDown));
            shown.await();
            LOG.atInfo()
                    .addKeyValue("event", "terminal.shown")
                    .addKeyValue(
                            "millis",
                            System.currentTimeMillis()
                                    - ManagementFactory.getRuntimeMXBean().getStartTime())
                    .log("the first screen is drawn");
            terminal.begin();
            if (!rehearsal) {
                terminal.awaitEndOfPower();
            }
        }
    }
}
