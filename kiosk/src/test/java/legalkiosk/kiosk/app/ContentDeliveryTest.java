package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Reachability;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.ContentShelf;
import legalkiosk.kiosk.content.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDeliveryTest {
    @TempDir
    private Path folder;

    @Test
    void anEditionOfTheBackendReachesTheTerminalWithoutARelease() throws Exception {
        Path config = folder.resolve("config");
        copy(Fixture.ROOT.resolve("config"), config);
        Path bundle = config.resolve("content/bundle.yaml");
        Files.writeString(bundle, Files.readString(bundle).replaceFirst("edition: .*", "edition: \"2099.01\""));
        try (DemoHouse house = TestHouse.start(config, Files.createDirectory(folder.resolve("house")))) {
            TerminalConfig settings = TestHouse.config(house);
            HttpBackend backend = Terminal.backend(settings, new Reachability(), house.clock());
            Content installed = Fixture.content();
            ContentShelf shelf = new ContentShelf(() -> installed, folder.resolve("shelf"));

            new ContentDelivery(backend, shelf).look();

            assertThat(shelf.get().edition().number()).isEqualTo("2099.01");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
