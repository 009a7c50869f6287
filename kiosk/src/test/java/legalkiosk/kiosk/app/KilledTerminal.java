package legalkiosk.kiosk.app;

import ch.qos.logback.classic.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.kiosk.ChildJava;
import legalkiosk.kiosk.app.config.TerminalConfig;

/** A whole terminal as a process of its own, with the person in front of it who wants a case done, and whose power is cut. */
final class KilledTerminal implements AutoCloseable {
    private static final long MOMENT_NANOS = 60_000_000L;

    private final Process process;
    private final Thread ear;

    private KilledTerminal(Process process, Belongings things) {
        this.process = process;
        this.ear = Thread.ofPlatform().daemon().name("killed-terminal").start(() -> listen(things));
    }

    /** The child: arguments are its settings, the folder of papers that came out of the printer, and one for pictures. */
    public static void main(String... args) throws Exception {
        Logging.toConsole(Level.INFO);
        Path papers = Path.of(args[1]);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Terminal terminal = TestHouse.terminal(TerminalConfig.read(Path.of(args[0])), clock, thread)) {
            ReturningParty person =
                    new ReturningParty(Belongings.said(System.out, papers), Path.of(args[2]), terminal.hall());
            while (ProcessHandle.current().parent().isPresent()) {
                CompletableFuture.runAsync(person::goOn, thread).join();
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
    }

    /** @param things what its person has in hand */
    static KilledTerminal start(Path config, Path papers, Path pictures, Belongings things) throws IOException {
        return new KilledTerminal(
                ChildJava.of(KilledTerminal.class, config.toString(), papers.toString(), pictures.toString())
                        .redirectErrorStream(true)
                        .start(),
                things);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void listen(Belongings things) {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("hands: ")) {
                    things.hear(line);
                } else {
                    System.out.println("terminal: " + line);
                }
            }
        } catch (IOException ended) {
            System.out.println("terminal: " + ended.getMessage());
        }
    }

    /** The power is cut. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        ear.join();
    }
}
