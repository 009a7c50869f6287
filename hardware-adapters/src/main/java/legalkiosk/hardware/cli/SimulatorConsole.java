package legalkiosk.hardware.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets a person, or a script, play a simulated device line by line until it says {@code quit} or its time is over. */
final class SimulatorConsole {
    private final PrintWriter out;
    private final PrintWriter err;
    private final CountDownLatch done = new CountDownLatch(1);

    SimulatorConsole(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** A line of output. */
    void say(String line) {
        line(out, line);
    }

    /** A line for the person, beside the output. */
    void tell(String line) {
        line(err, line);
    }

    /** Obeys what is typed; {@code obey} throws {@link IllegalArgumentException} with a sentence for what it does not know. */
    void run(double seconds, boolean noStdin, Supplier<String> status, Consumer<String> obey)
            throws InterruptedException {
        if (!noStdin) {
            Thread.ofPlatform().daemon().name("simulator-console").start(() -> listen(status, obey));
        }
        var unused = done.await((long) (seconds * 1000), TimeUnit.MILLISECONDS);
    }

    private void listen(Supplier<String> status, Consumer<String> obey) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            try {
                switch (line) {
                    case "quit" -> done.countDown();
                    case "status" -> say(status.get());
                    default -> obey.accept(line);
                }
            } catch (IllegalArgumentException wrong) {
                tell(String.valueOf(wrong.getMessage()));
            }
        });
    }

    private static void line(PrintWriter to, String line) {
        synchronized (to) {
            to.println(line);
            to.flush();
        }
    }
}
