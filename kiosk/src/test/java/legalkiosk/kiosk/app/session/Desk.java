package legalkiosk.kiosk.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The settings of a terminal on a desk: nobody answers at the backend, no reader, no printer. */
final class Desk {
    static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));
    static final Path DIST = REPOSITORY.resolve("kiosk/target/dist");

    private Desk() {}

    /** As the launchers set it: our fonts, none of GTK's desktop services. */
    static Map<String, String> screenEnvironment(String display) {
        return Map.of(
                "DISPLAY", display,
                "FONTCONFIG_FILE", DIST.resolve("fonts/fonts.conf").toString(),
                "NO_AT_BRIDGE", "1",
                "GTK_A11Y", "none",
                "GIO_USE_VFS", "local",
                "GSETTINGS_BACKEND", "memory",
                "GTK_IM_MODULE", "xim");
    }

    static Path settings(Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("terminal.token"), "nobody-asks-here");
        return Files.writeString(folder.resolve("terminal.yaml"), """
            site:
              terminal: HS-01
              town: 沙坪街道
              hall: 沙坪街道公共法律服务工作站
              cardReaderPlace: 屏幕右下方
              printerPlace: 屏幕左下方
            screen:
              orientation: portrait
            backend:
              address: https://localhost:1
              token: %s
            devices:
              cardReader: /dev/null
              printer: ipp://localhost:1/ipp/print
            content: %s
            state: %s
            """.formatted(
                        token, REPOSITORY.resolve("config/content"), folder.resolve("state")));
    }
}
