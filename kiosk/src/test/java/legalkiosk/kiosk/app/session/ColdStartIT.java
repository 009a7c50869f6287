package legalkiosk.kiosk.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import legalkiosk.kiosk.app.service.ManagerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a person waits for the first screen after a start, beside what JavaFX alone needs for a window: both from jars, with the
 * same options and each with its own AOT cache, turn about. Time runs from the start of the process until the picture is on the screen.
 */
@Tag("bench")
class ColdStartIT {
    private static final int PAIRS = 11;
    /** What we want. */
    private static final double GOAL = 1.3;

    /** What is not to get worse on a busy machine; a quiet one of two cores came to 1.21. */
    private static final double MOST = 1.5;

    private static final long LONGEST_SECONDS = 30;

    /** As in {@code bin/legal-kiosk}. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-Dfile.encoding=UTF-8",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true");

    @TempDir
    private Path folder;

    private Path settings = Path.of("terminal.yaml");

    @BeforeEach
    void arrange() throws IOException {
        assumeThat(Desk.DIST.resolve("lib")).as("the kiosk as built").isDirectory();
        settings = Desk.settings(folder);
    }

    @Test
    void theFirstScreenIsHeldAgainstABareWindow() throws Exception {
        try (VirtualScreen screen = VirtualScreen.open(folder.resolve("screen"), 1080, 1920)) {
            Program kiosk = new Program("kiosk", classPath("*"), List.of("legalkiosk.kiosk.app.Start"), screen);
            Program bare = new Program(
                    "bare window",
                    bareJar() + ":" + classPath("javafx-*"),
                    List.of(BareWindow.class.getName()),
                    screen);
            // The first start draws and keeps the first screen; the second is as every start is from then on.
            kiosk.rehearse("--rehearse", "--config", settings.toString());
            kiosk.train("--rehearse", "--config", settings.toString());
            bare.train("end");
            int[] window = bare.picture(() -> true);
            int[] attract;
            try (ManagerSocket manager =
                    ManagerSocket.open(folder.resolve("notify").toString())) {
                attract = kiosk.picture(() -> "READY=1".equals(manager.next()), "--config", settings.toString());
            }
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int pair = 0; pair < PAIRS; pair++) {
                theirs.add(bare.millisUntil(window));
                ours.add(kiosk.millisUntil(attract, "--config", settings.toString()));
            }
            System.out.printf(
                    "first screen: kiosk %.0f ms, bare window %.0f ms, %.2f times, wanted %.1f (medians of %d pairs)%n",
                    median(ours), median(theirs), median(ours) / median(theirs), GOAL, PAIRS);
            System.out.printf("kiosk %s%nbare  %s%n", rounded(ours), rounded(theirs));
            assertThat(median(ours) / median(theirs))
                    .as("kiosk beside a bare window")
                    .isLessThanOrEqualTo(MOST);
        }
    }

    /** Something with a window, started as a process of its own. */
    private final class Program {
        private final String name;
        private final List<String> command = new ArrayList<>();
        private final List<String> main;
        private final VirtualScreen screen;
        private final Path cache;

        Program(String name, String classPath, List<String> main, VirtualScreen screen) {
            this.name = name;
            this.main = main;
            this.screen = screen;
            this.cache = folder.resolve(name.replace(' ', '-') + ".aot");
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(OPTIONS);
            command.addAll(List.of("-Dlegalkiosk.home=" + Desk.DIST, "-cp", classPath));
        }

        void rehearse(String... arguments) throws IOException, InterruptedException {
            assertThat(start("-Xshare:auto", arguments).waitFor(2, TimeUnit.MINUTES))
                    .as(name)
                    .isTrue();
        }

        void train(String... arguments) throws IOException, InterruptedException {
            Process training = start("-XX:AOTCacheOutput=" + cache, arguments);
            assertThat(training.waitFor(2, TimeUnit.MINUTES))
                    .as(name + " is trained")
                    .isTrue();
            assertThat(cache).exists();
        }

        /** What it shows once it is there. */
        int[] picture(VirtualScreen.Seen there, String... arguments) throws IOException {
            Process process = start("-XX:AOTCache=" + cache, arguments);
            try {
                VirtualScreen.await(there, LONGEST_SECONDS, name);
                return screen.settled(LONGEST_SECONDS);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }

        double millisUntil(int[] picture, String... arguments) throws IOException {
            VirtualScreen.await(screen::empty, LONGEST_SECONDS, "an empty screen");
            long began = System.nanoTime();
            Process process = start("-XX:AOTCache=" + cache, arguments);
            try {
                screen.await(picture, LONGEST_SECONDS);
                return (System.nanoTime() - began) / 1e6;
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }

        private Process start(String cacheOption, String... arguments) throws IOException {
            List<String> line = new ArrayList<>(command);
            line.add(1, cacheOption);
            line.addAll(main);
            line.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile());
            builder.environment().putAll(Desk.screenEnvironment(screen.display()));
            builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            builder.environment().put("NOTIFY_SOCKET", folder.resolve("notify").toString());
            return builder.start();
        }
    }

    private static String classPath(String glob) throws IOException {
        try (var jars = Files.newDirectoryStream(Desk.DIST.resolve("lib"), glob + ".jar")) {
            return String.join(
                    ":", Stream.of(jars).flatMap(all -> stream(all)).sorted().toList());
        }
    }

    private static Stream<String> stream(Iterable<Path> paths) {
        return java.util.stream.StreamSupport.stream(paths.spliterator(), false).map(Path::toString);
    }

    /** An AOT cache wants jars. */
    private Path bareJar() throws IOException {
        Path jar = folder.resolve("bare.jar");
        String entry = BareWindow.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                var in = BareWindow.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }
}
