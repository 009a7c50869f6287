package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator and the launcher as a technician starts them, in processes of their own. */
class SimulateCardCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theSimulatorObeysItsConsoleAndClearsAwayItsPort() throws Exception {
        Path link = folder.resolve("reader");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeviceMain.class.getName(),
                        "simulate",
                        "card",
                        "--card=none",
                        "--delay=all=0",
                        "--quiet",
                        "--link=" + link)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader();
                BufferedWriter console = process.outputWriter()) {
            assertThat(out.readLine()).matches("PTY /dev/pts/\\d+");
            say(console, "in hmt");
            CommandLineRun first = CommandLineRun.of("card", "--timeout-s=10", "--port=" + link);
            assertThat(first.json().getFirst().get("kind").asText()).isEqualTo("hmt");

            say(console, "out");
            say(console, "fault read:checksum");
            say(console, "in resident");
            CommandLineRun second = CommandLineRun.of("card", "--timeout-s=10", "--port=" + link);
            assertThat(second.json().getFirst().get("kind").asText()).isEqualTo("resident");

            say(console, "quit");
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.isSymbolicLink(link)).isFalse();
        } finally {
            process.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--card=nobody",
                "--fault=read:nonsense",
                "--fault=walk:silent",
                "--timeline=soon:in",
                "--delay=fast"
            })
    void whatItDoesNotUnderstandIsASentence(String argument) {
        CommandLineRun run = CommandLineRun.of("simulate", "card", "--no-stdin", "--lifetime=1", argument);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'" + argument.substring(argument.indexOf('=') + 1) + "'");
    }

    @Test
    void theLauncherSaysWhenThereIsNoJava25() throws Exception {
        Path launcher = installed("bin", Path.of("src/main/dist/bin/legal-kiosk-device"));
        installed("lib", Path.of("../backend-stub/foundation/src/main/dist/lib/find-java.sh"));
        ProcessBuilder builder = new ProcessBuilder(List.of(launcher.toString(), "--help")).redirectErrorStream(true);
        builder.environment().put("LEGAL_KIOSK_JAVA_HOME", folder.toString());

        Process process = builder.start();

        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).contains("没有找到 Java 25", "LEGAL_KIOSK_JAVA_HOME");
        }
        assertThat(process.waitFor()).isEqualTo(2);
    }

    /** A file as it lies in the distribution. */
    private Path installed(String where, Path source) throws Exception {
        Path to = Files.createDirectories(folder.resolve(where)).resolve(source.getFileName());
        return Files.copy(source, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void say(BufferedWriter console, String line) throws Exception {
        console.write(line + "\n");
        console.flush();
    }
}
