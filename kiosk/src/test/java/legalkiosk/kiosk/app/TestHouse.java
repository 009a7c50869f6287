package legalkiosk.kiosk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.content.Fixture;

/** A terminal as this repository ships it, in a house with its own backend and simulated devices. */
final class TestHouse {
    private TestHouse() {}

    /** The house; without the backend's dist the test is skipped. */
    static DemoHouse start(Path folder) throws IOException {
        Path program = Fixture.ROOT.resolve("backend-stub/server/target/dist/bin/legal-kiosk-backend");
        assumeTrue(Files.isExecutable(program), "the backend's dist is not built; mvn package builds it");
        return DemoHouse.start(program, Fixture.ROOT.resolve("config"), folder);
    }

    /** The terminal's settings in that house. */
    static TerminalConfig config(DemoHouse house) throws ConfigException {
        return house.config(TerminalConfig.read(Fixture.ROOT.resolve("config/terminal.yaml")));
    }

    static Terminal terminal(TerminalConfig config, Clock clock, Executor screen) throws IOException, ConfigException {
        return new Terminal(
                config,
                Fixture.loaded(Fixture.ROOT.resolve("config/content")),
                Fixture.ROOT.resolve("kiosk/src/main/fonts"),
                clock,
                screen);
    }
}
