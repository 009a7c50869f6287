package legalkiosk.kiosk.app;

import ch.qos.logback.classic.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.kiosk.ChildJava;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.print.PrintSize;

/** A whole terminal as a process of its own, in front of which somebody may print a guide, and whose power is cut. */
final class KilledKiosk implements AutoCloseable {
    private static final long LONGEST_SECONDS = 60;

    private final Process process;
    private final BufferedReader said;

    private KilledKiosk(Process process) {
        this.process = process;
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The child: a terminal that prints a guide when its second argument says so; tells what printing does on standard output. */
    public static void main(String... args) throws Exception {
        Logging.toConsole(Level.INFO);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Terminal terminal = TestHouse.terminal(TerminalConfig.read(Path.of(args[0])), Clock.systemUTC(), thread)) {
            if (args[1].equals("print")) {
                thread.execute(() -> print(terminal.hall(), thread));
            }
            new CountDownLatch(1).await();
        }
    }

    private static void print(HallJourney hall, Executor thread) {
        hall.start();
        hall.print(hall.content().guides().values().iterator().next());
        if (hall.state().place() instanceof Place.InPrinting(var printing, Place back)) {
            printing.observe(state -> {
                System.out.println(state.getClass().getSimpleName());
                if (state instanceof PrintingState.ChooseSize) {
                    thread.execute(() -> printing.choose(PrintSize.NORMAL));
                }
            });
        }
    }

    static KilledKiosk start(Path config, boolean prints) throws IOException {
        return new KilledKiosk(ChildJava.of(KilledKiosk.class, config.toString(), prints ? "print" : "wait")
                .redirectErrorStream(true)
                .start());
    }

    /** Reads what the terminal says until a line has these words; false if it ended before. */
    boolean says(String words) throws IOException {
        String line = said.readLine();
        while (line != null && !line.contains(words)) {
            line = said.readLine();
        }
        return line != null;
    }

    /** The power is cut. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
