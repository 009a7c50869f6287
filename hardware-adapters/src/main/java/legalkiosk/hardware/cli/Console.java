package legalkiosk.hardware.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** Reads a simulator's commands from standard input until {@code quit} or its lifetime is over. */
record Console(CommandSpec spec, double lifetimeSeconds, boolean listens) {
    /** @param obey throws {@link IllegalArgumentException} for what it does not know */
    void run(Consumer<String> obey) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        if (listens) {
            Thread.ofPlatform().daemon().name("simulator-console").start(() -> listen(obey, done));
        }
        var unused = done.await((long) (lifetimeSeconds * 1000), TimeUnit.MILLISECONDS);
    }

    void say(String line) {
        say(spec.commandLine().getOut(), line);
    }

    private void listen(Consumer<String> obey, CountDownLatch done) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            try {
                if (line.equals("quit")) {
                    done.countDown();
                } else {
                    obey.accept(line);
                }
            } catch (IllegalArgumentException wrong) {
                say(spec.commandLine().getErr(), String.valueOf(wrong.getMessage()));
            }
        });
    }

    private static void say(PrintWriter to, String line) {
        synchronized (to) {
            to.println(line);
            to.flush();
        }
    }
}
