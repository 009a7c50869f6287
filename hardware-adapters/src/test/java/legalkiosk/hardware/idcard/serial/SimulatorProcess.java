package legalkiosk.hardware.idcard.serial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Our simulator in a process of its own, so that its work is not counted as the driver's. */
final class SimulatorProcess implements AutoCloseable {
    private final Process process;
    private final String port;

    private SimulatorProcess(Process process, String port) {
        this.process = process;
        this.port = port;
    }

    /** Starts {@code legal-kiosk-device simulate card} with these arguments. */
    static SimulatorProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "legalkiosk.hardware.cli.DeviceMain",
                "simulate",
                "card",
                "--quiet",
                "--no-stdin"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (first == null || !first.startsWith("PTY ")) {
            process.destroy();
            throw new IOException("the simulator said: " + first);
        }
        return new SimulatorProcess(process, first.substring(4));
    }

    String port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
