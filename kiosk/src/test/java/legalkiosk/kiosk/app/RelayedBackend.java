package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.video.Turn;

/** The shipped backend's settings, with media over a relay and nothing else. */
final class RelayedBackend {
    private RelayedBackend() {}

    /** The folder of the settings. */
    static Path settings(Path folder, Turn turn) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("turn.secret"), Turn.SECRET);
        Path shipped = Fixture.ROOT.resolve("config");
        Files.writeString(
                config.resolve("backend.yaml"),
                Files.readString(shipped.resolve("backend.yaml"))
                                .replace("content: content", "content: " + shipped.resolve("content"))
                                .replace("roster: roster.yaml", "roster: " + shipped.resolve("roster.yaml"))
                        + """

                        turn:
                          urls: ["turn:127.0.0.1:%d?transport=udp"]
                          secretFile: turn.secret
                          relayOnly: true
                        """.formatted(turn.port()));
        return config;
    }
}
