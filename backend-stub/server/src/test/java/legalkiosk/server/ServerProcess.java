package legalkiosk.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The backend as a process of its own, which can be killed like a machine that loses its power. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Path state;
    private final Path config;
    private final List<String> wrapper;
    private Process process;

    ServerProcess(Path state, Path config, List<String> wrapper) {
        this.state = state;
        this.config = config;
        this.wrapper = wrapper;
    }

    /** The shipped configuration with limits for a crowd that speaks with one token. */
    static Path crowdConfig(Path folder) throws IOException {
        Path shipped = TestBackend.repository().resolve("config");
        String text = Files.readString(shipped.resolve("backend.yaml"))
                .replace("content: content", "content: " + shipped.resolve("content"))
                .replace("roster: roster.yaml", "roster: " + shipped.resolve("roster.yaml"));
        return Files.writeString(
                folder.resolve("backend.yaml"),
                text + "\nlimits: {requestsPerSecond: 1000000, requestsAtOnce: 1000000, wrongPerMinute: 1000000}\n");
    }

    /** Starts on a port (0: any) and waits until it listens; gives the port. */
    int start(int port) throws IOException, InterruptedException {
        Path ready = state.resolve("ready");
        Files.deleteIfExists(ready);
        process = launch(
                "--config",
                config.toString(),
                "--state",
                state.toString(),
                "--port",
                "" + port,
                "--ready-file",
                ready.toString());
        Instant end = Instant.now().plus(START);
        while (!Files.exists(ready)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("the backend did not start; see " + state.resolve("server.log"));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return URI.create(Files.readString(ready).strip()).getPort();
    }

    /** Makes a terminal's token. */
    String enrol(String terminal) throws IOException, InterruptedException {
        return enrol("--terminal", terminal);
    }

    /** @param what {@code --terminal} or {@code --staff} */
    String enrol(String what, String name) throws IOException, InterruptedException {
        Process enrol = launch("enrol", "--config", config.toString(), "--state", state.toString(), what, name);
        String token =
                new String(enrol.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        if (enrol.waitFor() != 0) {
            throw new IOException("enrolling failed");
        }
        return token;
    }

    /** SIGKILL: no hook runs, nothing is flushed by the process. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** True once {@code /health/ready} answers. */
    static boolean ready(HttpClient client, int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "legalkiosk.server.BackendMain"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        state.resolve("server.log").toFile()))
                .start();
    }
}
