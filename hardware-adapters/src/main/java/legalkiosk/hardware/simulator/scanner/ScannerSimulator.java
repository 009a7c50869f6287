package legalkiosk.hardware.simulator.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import legalkiosk.hardware.simulator.pty.PortLink;
import legalkiosk.hardware.simulator.pty.Pty;

/** A code scanner at the far end of a pseudo terminal (Linux). Methods may be called from any thread and return at once. */
public final class ScannerSimulator implements AutoCloseable {
    private static final String SUFFIX = "\r";
    private static final int TRIES = 200;

    private final PortLink link;
    private Optional<Pty> pty = Optional.empty();

    private ScannerSimulator(Optional<Path> wanted) throws IOException {
        this.link = new PortLink(wanted, "scanner");
    }

    /** Plugs it in; the port is a link in a folder of its own, or at the given place. */
    public static ScannerSimulator start(Optional<Path> link) {
        try {
            ScannerSimulator simulator = new ScannerSimulator(link);
            simulator.plugIn();
            return simulator;
        } catch (IOException cannot) {
            throw new UncheckedIOException("the simulated scanner could not start", cannot);
        }
    }

    /** What to give to the driver; stays the same while the cable is out. */
    public String address() {
        return "serial:" + link.path() + "@9600";
    }

    /** Reads a code; without a cable nobody hears of it. */
    public void scan(String content) {
        send((content + SUFFIX).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends any bytes. */
    public synchronized void send(byte[] bytes) {
        guarded(() -> {
            int sent = 0;
            for (int tries = 0; pty.isPresent() && sent < bytes.length && tries < TRIES; tries++) {
                sent += pty.get().write(bytes, sent, bytes.length, 10);
            }
        });
    }

    /** Pulls the cable. */
    public synchronized void unplug() {
        guarded(() -> {
            if (pty.isPresent()) {
                link.remove();
                pty.get().close();
                pty = Optional.empty();
            }
        });
    }

    /** Puts it back. */
    public synchronized void replug() {
        guarded(this::plugIn);
    }

    /** One line for a person. */
    public synchronized String status() {
        return pty.isPresent() ? "plugged in" : "unplugged";
    }

    /** Does what a line says: {@code scan TEXT}, {@code hex BYTES}, {@code unplug}, {@code replug}. */
    public void obey(String line) {
        String[] words = line.strip().split("\\s+", 2);
        switch (words[0]) {
            case "scan" -> scan(words.length > 1 ? words[1] : "");
            case "hex" -> send(HexFormat.of().parseHex(words.length > 1 ? words[1] : ""));
            case "unplug" -> unplug();
            case "replug" -> replug();
            default ->
                throw new IllegalArgumentException(
                        "'" + words[0] + "' is no command; say scan TEXT | hex BYTES | unplug | replug");
        }
    }

    @Override
    public synchronized void close() {
        unplug();
        guarded(link::removeWithFolder);
    }

    private void plugIn() throws IOException {
        if (pty.isEmpty()) {
            Pty fresh = new Pty();
            pty = Optional.of(fresh);
            link.pointTo(fresh.path());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void guarded(Work work) {
        try {
            work.run();
        } catch (IOException broke) {
            throw new UncheckedIOException("the simulated scanner broke", broke);
        }
    }
}
