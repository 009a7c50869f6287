package legalkiosk.kiosk.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import legalkiosk.kiosk.app.service.ManagerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kiosk as built, on a display of its own: there is no way out, and after its end it is back at once. */
@Tag("e2e")
class KioskSessionIT {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final long LONGEST_SECONDS = 60;
    private static final List<String> KEYS = List.of(
            "Escape",
            "alt+F4",
            "F11",
            "ctrl+alt+Delete",
            "ctrl+alt+BackSpace",
            "super",
            "super+d",
            "alt+Tab",
            "alt+Escape");

    @TempDir
    private Path folder;

    private final List<Process> begun = new ArrayList<>();

    @BeforeEach
    void needsTheKioskAsBuilt() {
        assumeThat(Desk.DIST.resolve("bin/legal-kiosk"))
                .as("the kiosk as built")
                .isExecutable();
    }

    @AfterEach
    void end() {
        for (Process process : begun.reversed()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openbox"})
    void noKeyLeavesTheKiosk(String windowManager) throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(folder.resolve("screen"), WIDTH, HEIGHT);
                ManagerSocket manager =
                        ManagerSocket.open(folder.resolve("notify").toString())) {
            if (!windowManager.isEmpty()) {
                start(screen, windowManager);
            }
            start(screen, "bin/legal-kiosk", "--config", Desk.settings(folder).toString());
            assertThat(manager.next()).isEqualTo("READY=1");
            int[] attract = screen.settled(LONGEST_SECONDS);
            for (String key : KEYS) {
                xdotool(screen, "key", key);
                screen.await(attract, LONGEST_SECONDS);
                assertThat(focused(screen)).as("after " + key).contains("WIDTH=" + WIDTH, "HEIGHT=" + HEIGHT);
            }
            assertThat(manager.next()).as("the screen's thread answers").isEqualTo("WATCHDOG=1");
            xdotool(screen, "mousemove", "5", "5", "click", "3");
            xdotool(screen, "mousemove", "540", "1800", "click", "1");
            VirtualScreen.await(() -> !screen.shows(attract), LONGEST_SECONDS, "what comes after a touch");
            assertThat(focused(screen)).contains("WIDTH=" + WIDTH, "HEIGHT=" + HEIGHT);
        }
    }

    @Test
    void aTouchOnTheVeryFirstPictureBeginsTheVisit() throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(folder.resolve("screen"), WIDTH, HEIGHT);
                ManagerSocket manager =
                        ManagerSocket.open(folder.resolve("notify").toString())) {
            String settings = Desk.settings(folder).toString();
            Process before = start(screen, "bin/legal-kiosk", "--config", settings);
            assertThat(manager.next()).isEqualTo("READY=1");
            int[] attract = screen.settled(LONGEST_SECONDS);
            before.destroyForcibly().onExit().join();
            for (int round = 0; round < 5; round++) {
                VirtualScreen.await(screen::empty, LONGEST_SECONDS, "the end of the kiosk");
                long began = System.nanoTime();
                Process kiosk = start(screen, "bin/legal-kiosk", "--config", settings);
                screen.await(attract, LONGEST_SECONDS);
                long first = System.nanoTime();
                xdotool(screen, "mousemove", "540", "1000", "click", "1");
                VirtualScreen.await(() -> !screen.shows(attract), LONGEST_SECONDS, "what comes after a touch");
                System.out.printf(
                        "first screen after %d ms, touched at once: all services %d ms after the start%n",
                        TimeUnit.NANOSECONDS.toMillis(first - began),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                kiosk.destroyForcibly().onExit().join();
            }
        }
    }

    @Test
    void withoutATokenTheScreenSaysSoAndBeginsAsSoonAsItIsThere() throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(folder.resolve("screen"), WIDTH, HEIGHT);
                ManagerSocket manager =
                        ManagerSocket.open(folder.resolve("notify").toString())) {
            String settings = Desk.settings(folder).toString();
            Path token = folder.resolve("terminal.token");
            Files.delete(token);
            String program = Desk.DIST.resolve("bin/legal-kiosk").toString();
            start(screen, "bin/legal-kiosk-session", program, "--config", settings);
            assertThat(manager.next()).isEqualTo("READY=1");
            int[] notSetUp = screen.settled(LONGEST_SECONDS);
            ImageIO.write(
                    screen.picture(),
                    "png",
                    Desk.REPOSITORY.resolve("kiosk/target/not-set-up.png").toFile());
            assertThat(manager.next()).as("the screen's thread answers").isEqualTo("WATCHDOG=1");
            Files.writeString(token, "nobody-asks-here");
            String said = manager.next();
            while (said.equals("WATCHDOG=1")) {
                said = manager.next();
            }
            assertThat(said).isEqualTo("READY=1");
            assertThat(screen.settled(LONGEST_SECONDS)).isNotEqualTo(notSetUp);
        }
    }

    @Test
    void afterKill9TheFirstScreenIsBackWithinTheTimeOfAStartAndASecond() throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(folder.resolve("screen"), WIDTH, HEIGHT);
                ManagerSocket manager =
                        ManagerSocket.open(folder.resolve("notify").toString())) {
            String settings = Desk.settings(folder).toString();
            String program = Desk.DIST.resolve("bin/legal-kiosk").toString();
            Process session = start(screen, "bin/legal-kiosk-session", program, "--config", settings);
            assertThat(manager.next()).isEqualTo("READY=1");
            int[] attract = screen.settled(LONGEST_SECONDS);
            long start = millisUntilBack(screen, session, attract);
            long again = millisUntilBack(screen, session, attract);
            System.out.printf("back after kill -9: %d ms, then %d ms%n", start, again);
            assertThat(again).as("milliseconds until it is back").isLessThan(start + 1000);
        }
    }

    private static long millisUntilBack(VirtualScreen screen, Process session, int[] attract) throws IOException {
        ProcessHandle kiosk = session.children().findFirst().orElseThrow();
        long killed = System.nanoTime();
        kiosk.destroyForcibly();
        VirtualScreen.await(screen::empty, LONGEST_SECONDS, "the end of the killed kiosk");
        screen.await(attract, LONGEST_SECONDS);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
    }

    private Process start(VirtualScreen screen, String program, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(program.contains("/") ? Desk.DIST.resolve(program).toString() : program);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve(Path.of(program).getFileName() + ".log").toFile());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().put("NOTIFY_SOCKET", folder.resolve("notify").toString());
        builder.environment().put("WATCHDOG_USEC", "2000000");
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        try {
            Process process = builder.start();
            begun.add(process);
            return process;
        } catch (IOException missing) {
            return abort(program + " is not installed");
        }
    }

    private static String focused(VirtualScreen screen) throws IOException, InterruptedException {
        return xdotool(screen, "getwindowfocus", "getwindowgeometry", "--shell");
    }

    private static String xdotool(VirtualScreen screen, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("xdotool"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("DISPLAY", screen.display());
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return abort("xdotool is not installed, so nobody can press the keys that might leave the kiosk");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
