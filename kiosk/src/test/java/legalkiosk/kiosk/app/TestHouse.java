package legalkiosk.kiosk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.frame.Location;

/** A terminal as this repository ships it, in a house with its own backend and simulated devices. */
final class TestHouse {
    private TestHouse() {}

    /** The house; without the backend's dist the test is skipped. */
    static DemoHouse start(Path folder) throws IOException {
        return start(Fixture.ROOT.resolve("config"), folder);
    }

    /** The house with other settings of its backend, in a folder of their own. */
    static DemoHouse start(Path backendConfig, Path folder) throws IOException {
        return DemoHouse.start(program(), backendConfig, folder);
    }

    /** A house whose card reader answers as fast as the machine can. */
    static DemoHouse startQuick(Path folder, Duration page) throws IOException {
        return DemoHouse.start(program(), Fixture.ROOT.resolve("config"), folder, SimulatorOptions.quick(), page);
    }

    private static Path program() {
        Path program = Fixture.ROOT.resolve("backend-stub/server/target/dist/bin/legal-kiosk-backend");
        assumeTrue(Files.isExecutable(program), "the backend's dist is not built; mvn package builds it");
        return program;
    }

    /** The terminal's settings in that house. */
    static TerminalConfig config(DemoHouse house) throws ConfigException {
        return house.config(TerminalConfig.read(Fixture.ROOT.resolve("config/terminal.yaml")));
    }

    /** The same with receipt printer and scanner. */
    static TerminalConfig fullConfig(DemoHouse house) throws ConfigException {
        return house.fullConfig(TerminalConfig.read(Fixture.ROOT.resolve("config/terminal.yaml")));
    }

    /** What that terminal's screens are made with. */
    static Kit kit(DemoHouse house) throws IOException {
        return new Kit(
                Texts.read(Fixture.ROOT.resolve("config/content")),
                DeviceWords.load(),
                new Location("HS-01", "沙坪街道公共法律服务工作站", "屏幕右下方", "屏幕左下方"),
                house.clock());
    }

    static Terminal terminal(TerminalConfig config, Clock clock, Executor screen) throws IOException, ConfigException {
        return terminal(config, clock, screen, UnaryOperator.identity());
    }

    /** A terminal that waits otherwise than it planned. */
    static Terminal terminal(TerminalConfig config, Clock clock, Executor screen, UnaryOperator<Duration> waits)
            throws IOException, ConfigException {
        Terminal terminal = new Terminal(
                config,
                Optional.empty(),
                new Once<>(() -> Fixture.loaded(Fixture.ROOT.resolve("config/content"))),
                Fixture.ROOT.resolve("kiosk/src/main/fonts"),
                clock,
                screen,
                waits);
        terminal.begin();
        return terminal;
    }
}
