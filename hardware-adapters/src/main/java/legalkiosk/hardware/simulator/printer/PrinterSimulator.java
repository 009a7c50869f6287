package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.model.Operation;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An IPP printer at the far end of a socket on the loopback. It keeps what it prints byte for byte and fails on demand. All methods
 * may be called from any thread and return at once.
 */
public final class PrinterSimulator implements AutoCloseable {
    private final PrinterOptions options;
    private final Machine machine;
    private final LineFaults faults = new LineFaults();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("printer-simulator").factory());
    private final URI uri;
    private @Nullable HttpServer server;

    private PrinterSimulator(PrinterOptions options) throws IOException {
        this.options = options;
        this.machine = new Machine(Files.createDirectories(options.spool()));
        HttpServer first = bind(options.port());
        this.server = first;
        String scheme = options.tls().isPresent() ? "ipps" : "ipp";
        this.uri = URI.create(scheme + "://localhost:" + first.getAddress().getPort() + "/ipp/print");
        serve(first);
        long pace = Math.max(1, options.pace().toNanos());
        var unused = ticks.scheduleAtFixedRate(machine::tick, pace, pace, TimeUnit.NANOSECONDS);
    }

    /** Starts on a free port of the loopback; keeps what it prints in the folder. */
    public static PrinterSimulator start(Path spool) {
        return start(PrinterOptions.in(spool));
    }

    /** Starts; {@link UncheckedIOException} when the port is taken or the folder cannot be written. */
    public static PrinterSimulator start(PrinterOptions options) {
        try {
            return new PrinterSimulator(options);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private HttpServer bind(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        if (options.tls().isEmpty()) {
            return HttpServer.create(address, 0);
        }
        HttpsServer secure = HttpsServer.create(address, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(options.tls().get()));
        return secure;
    }

    private void serve(HttpServer on) {
        IppAnswers answers = new IppAnswers(machine, new Descriptions(uri));
        on.createContext("/", new IppEndpoint(answers, machine, faults, closing));
        on.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on.start();
    }

    /** Where the driver finds it; stays the same through {@link #offline()} and {@link #online()}. */
    public URI uri() {
        return uri;
    }

    /** Takes the paper away. */
    public void paperOut() {
        machine.add(Trouble.PAPER_OUT);
    }

    /** Takes the paper away after this many further pages. */
    public void paperOutAfter(int pages) {
        machine.addAfter(Trouble.PAPER_OUT, pages);
    }

    /** Has this trouble after this many further pages. */
    public void troubleAfter(Trouble trouble, int pages) {
        machine.addAfter(trouble, pages);
    }

    /** Lays paper in. */
    public void refill() {
        machine.remove(Trouble.PAPER_OUT);
    }

    /** Jams at the next page. */
    public void jam() {
        machine.add(Trouble.JAM);
    }

    /** Clears the jam. */
    public void clear() {
        machine.remove(Trouble.JAM);
    }

    /** Opens the cover. */
    public void coverOpen() {
        machine.add(Trouble.COVER_OPEN);
    }

    /** Closes the cover. */
    public void coverClose() {
        machine.remove(Trouble.COVER_OPEN);
    }

    /** Takes the toner away. */
    public void tonerOut() {
        machine.add(Trouble.TONER_OUT);
    }

    /** Puts toner in. */
    public void tonerIn() {
        machine.remove(Trouble.TONER_OUT);
    }

    /** Somebody presses pause at the panel. */
    public void pause() {
        machine.add(Trouble.PAUSED);
    }

    /** Somebody lets it go on. */
    public void unpause() {
        machine.remove(Trouble.PAUSED);
    }

    /** Toner in per cent and sheets in the tray, as it tells them from now on. */
    public void levels(int tonerPercent, int sheets) {
        machine.withLevels(levels -> {
            levels.toner = tonerPercent;
            levels.sheets = sheets;
            return levels;
        });
    }

    /** Tells its levels as PWG 5100.13 has it (so it begins), as CUPS has it (toner only), or not at all. */
    public void tellsLevels(String dialect) {
        Levels.Dialect chosen = Levels.Dialect.valueOf(dialect.toUpperCase(Locale.ROOT));
        machine.withLevels(levels -> levels.dialect = chosen);
    }

    /** Pulls the network cable: connections are refused. What the printer already has, it prints. */
    public synchronized void offline() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Puts the cable back, same address. */
    public synchronized void online() {
        if (server == null) {
            try {
                HttpServer next = bind(uri.getPort());
                server = next;
                serve(next);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
    }

    /** Off and on again: it forgets every job it had, begins to number anew. */
    public void powerCycle() {
        machine.powerCycle();
    }

    /** Lets every answer take this much longer; zero for none. */
    public void slow(Duration delay) {
        faults.delay(delay);
    }

    /** Answers the next question with bytes that mean nothing, after doing what was asked. */
    public void nonsense() {
        faults.plan(List.of(new LineFault.Nonsense()));
    }

    /** Answers every question with bytes that mean nothing, until told otherwise. */
    public void alwaysNonsense(boolean on) {
        faults.alwaysNonsense(on);
    }

    /** Takes the next document and drops the line instead of answering. */
    public void loseAnswer() {
        faultAt(Operation.sendDocument, new LineFault.LoseAnswer());
    }

    /** The next question of this operation meets this fault. */
    public void faultAt(Operation operation, LineFault fault) {
        faults.next(operation, fault);
    }

    /** The next questions, one after the other, meet these faults instead of what was planned before. */
    public void plan(List<LineFault> next) {
        faults.plan(next);
    }

    /** The PDFs that came out completely, in this order; one entry a job, whatever its copies. */
    public List<Path> printed() {
        return machine.printed();
    }

    /** How many pages came out under each job name, also of jobs that did not come to their end. */
    public Map<String, Long> pages() {
        return machine.sheets().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** One line for a person: state, reasons, jobs. */
    public String status() {
        return "state=%s reasons=%s queued=%d printed=%d"
                .formatted(
                        machine.state().getName(),
                        String.join(",", machine.reasons()),
                        machine.queued(),
                        machine.printed().size());
    }

    @Override
    public void close() {
        closing.countDown();
        offline();
        ticks.shutdownNow();
    }
}
