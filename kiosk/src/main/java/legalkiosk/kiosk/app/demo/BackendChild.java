package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The backend as a process of its own, with fresh state, on any free port. */
public final class BackendChild implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration STOP = Duration.ofSeconds(10);
    private final List<String> serve;
    private final List<String> enrolling;
    private final Path ready;
    private final Path log;
    private Process process;
    private final URI address;
    private final Path state;
    private final Path token;

    private BackendChild(
            List<String> serve,
            List<String> enrolling,
            Path ready,
            Path log,
            Process process,
            URI address,
            Path state,
            Path token) {
        this.serve = serve;
        this.enrolling = enrolling;
        this.ready = ready;
        this.log = log;
        this.process = process;
        this.address = address;
        this.state = state;
        this.token = token;
    }

    /**
     * Enrols a terminal and starts the backend.
     *
     * @param program its launcher
     * @param config its configuration; state and port are replaced
     * @param folder for its state, its token and its log
     * @throws IOException with a sentence if it is not there or does not start
     */
    public static BackendChild start(Path program, Path config, Path folder, String terminal) throws IOException {
        if (!Files.isExecutable(program)) {
            throw new IOException("没有找到后台程序 " + program + "。Build it first: mvn package, or name it with --backend.");
        }
        Path state = folder.resolve("backend");
        Path token = folder.resolve("terminal.token");
        Path ready = folder.resolve("backend.ready");
        Path log = folder.resolve("backend.log");
        List<String> common = List.of("--config", config.toString(), "--state", state.toString());
        List<String> enrol = new ArrayList<>(List.of(program.toString(), "enrol"));
        enrol.addAll(common);
        String printed = enrol(enrol, "--terminal", terminal, log);
        Files.writeString(token, printed);
        List<String> serve = new ArrayList<>(List.of(program.toString()));
        serve.addAll(common);
        serve.addAll(List.of("--ready-file", ready.toString()));
        Process process = serving(serve, "0", log);
        return new BackendChild(serve, enrol, ready, log, process, awaitReady(process, ready, log), state, token);
    }

    /** A token of a member of staff, such as a lawyer of the roster. */
    public String staffToken(String name) throws IOException {
        return enrol(enrolling, "--staff", name, log);
    }

    /** Makes an account for the console; the link by which its person sets it up. */
    public String invite(String name, String role, String person) throws IOException {
        List<String> command = new ArrayList<>(enrolling);
        command.set(1, "account");
        command.addAll(List.of("--role", role, "--person", person));
        String printed = enrol(command, "--name", name, log);
        return printed.replaceFirst("https://localhost:\\d+", address.toString());
    }

    private static String enrol(List<String> program, String role, String name, Path log) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(role, name));
        Process enrolling = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        String printed = new String(enrolling.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!ended(enrolling, START) || enrolling.exitValue() != 0) {
            throw new IOException("the backend did not enrol " + name + "; see " + log);
        }
        return printed.strip();
    }

    private static Process serving(List<String> serve, String port, Path log) throws IOException {
        List<String> command = new ArrayList<>(serve);
        command.addAll(List.of("--port", port));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Ends it as a power cut would. */
    public synchronized void kill() {
        process.destroyForcibly();
        if (!ended(process, STOP)) {
            throw new IllegalStateException("the backend does not end");
        }
    }

    /** Starts it again where it was, with what it had on disk; returns when it answers. */
    public synchronized void startAgain() throws IOException {
        Files.deleteIfExists(ready);
        process = serving(serve, Integer.toString(address.getPort()), log);
        awaitReady(process, ready, log);
    }

    /** Where it listens: {@code https://localhost:PORT}. */
    public URI address() {
        return address;
    }

    /** File with the terminal's token. */
    public Path token() {
        return token;
    }

    /** The certificate it made for itself. */
    public Path certificate() {
        return state.resolve("backend.pem");
    }

    @Override
    public synchronized void close() {
        process.destroy();
        if (!ended(process, STOP)) {
            process.destroyForcibly();
        }
    }

    private static URI awaitReady(Process process, Path ready, Path log) throws IOException {
        for (long waited = 0; waited < START.toMillis(); waited += LOOK.toMillis()) {
            if (Files.exists(ready)) {
                return URI.create(Files.readString(ready).strip());
            }
            if (ended(process, LOOK)) {
                throw new IOException("the backend ended while starting; see " + log);
            }
        }
        process.destroyForcibly();
        throw new IOException("the backend did not start in " + START.toSeconds() + " s; see " + log);
    }

    private static boolean ended(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
