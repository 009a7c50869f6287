package legalkiosk.hardware.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running program whose output we read and whose complaints we keep. It dies with us: {@code setpriv --pdeathsig} (util-linux), where
 * there is one, has the kernel kill it when the thread that started it ends, so start it on a thread that lives as long as it is
 * needed. Any thread.
 */
public final class Child implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Duration DYING = Duration.ofSeconds(2);
    private static final int BUFFER = 1 << 16;

    private final Process process;
    private final InputStream out;
    private final Tail complaints = new Tail();
    private final Thread listening;

    private Child(String name, Process process) {
        this.process = process;
        this.out = new BufferedInputStream(process.getInputStream(), BUFFER);
        this.listening = Thread.ofPlatform().daemon().name(name + "-stderr").start(this::listen);
    }

    /**
     * Starts a program.
     *
     * @param name for the names of threads
     * @throws IOException if there is no such program
     */
    public static Child start(String name, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            // setpriv would tell of a missing program only on its standard error.
            Programs.require(command.getFirst());
            whole.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--"));
        }
        whole.addAll(command);
        ProcessBuilder program = new ProcessBuilder(whole);
        // English complaints: drivers look for words in them.
        program.environment().put("LC_ALL", "C.UTF-8");
        return new Child(name, program.start());
    }

    /** What the program writes; ends when the program does. */
    public InputStream output() {
        return out;
    }

    /** What the program reads. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** The last lines of its standard error, for the technician. */
    public String complaints() {
        return complaints.text();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end; empty exit code when it didn't end in time. */
    public OptionalInt await(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /** Lets what it said last arrive, if it ended just now; a fifth of a second at most. */
    public void settle() {
        try {
            listening.join(Duration.ofMillis(200));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the program if it still runs and waits until it is gone, two seconds at most. */
    @Override
    public void close() {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.atWarn()
                        .addKeyValue("event", "child.does-not-die")
                        .addKeyValue("pid", process.pid())
                        .log("a killed program is still there");
            }
        } catch (InterruptedException impatient) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (InputStream errors = new BufferedInputStream(process.getErrorStream())) {
            complaints.readAll(errors);
        } catch (IOException closed) {
            LOG.atDebug().setCause(closed).log("child.stderr-closed");
        }
    }
}
