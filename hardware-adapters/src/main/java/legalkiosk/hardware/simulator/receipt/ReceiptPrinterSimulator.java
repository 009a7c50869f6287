package legalkiosk.hardware.simulator.receipt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import legalkiosk.hardware.simulator.pty.PortLink;
import legalkiosk.hardware.simulator.pty.Pty;

/**
 * A receipt printer at the far end of a socket or of a pseudo terminal (Linux). Each piece of paper it cuts off lies as a PNG in its
 * folder. All methods may be called from any thread and return at once.
 */
public final class ReceiptPrinterSimulator implements AutoCloseable {
    private static final int POLL_MILLIS = 5;
    private static final int AT_ONCE = 100_000;

    private final Path papers;
    private final boolean terminal;
    private final PortLink link;
    private final ReceiptMachine machine;
    private final List<Path> cut = new CopyOnWriteArrayList<>();
    private final Queue<Work> work = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile int rowsPerSecond = AT_ONCE;
    private volatile int unplugAfter = Integer.MAX_VALUE;
    private volatile int port;
    private Optional<FarEnd> line = Optional.empty();
    private long lastRow = System.nanoTime();

    private ReceiptPrinterSimulator(Path papers, int dots, boolean terminal, int port) throws IOException {
        this.papers = Files.createDirectories(papers);
        this.terminal = terminal;
        this.port = port;
        this.link = new PortLink(Optional.of(papers.resolve("port")), "receipt");
        this.machine = new ReceiptMachine(dots);
        plugIn();
        this.thread = Thread.ofPlatform().daemon().name("receipt-simulator").start(this::run);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Listens on the loopback; port 0 for a free one. {@code dots} as the paper is wide: 384 or 576. */
    public static ReceiptPrinterSimulator onSocket(Path papers, int dots, int port) {
        return start(papers, dots, false, port);
    }

    /** Stands behind a pseudo terminal. */
    public static ReceiptPrinterSimulator onTerminal(Path papers, int dots) {
        return start(papers, dots, true, 0);
    }

    private static ReceiptPrinterSimulator start(Path papers, int dots, boolean terminal, int port) {
        try {
            return new ReceiptPrinterSimulator(papers, dots, terminal, port);
        } catch (IOException cannot) {
            throw new UncheckedIOException("the simulated receipt printer could not start", cannot);
        }
    }

    /** What to give to the driver; stays the same while the cable is out. */
    public String address() {
        return terminal ? "serial:" + link.path() : "tcp://127.0.0.1:" + port;
    }

    /** The same terminal as a device file. */
    public String deviceFile() {
        return "usb:" + link.path();
    }

    /** Something goes wrong. */
    public void trouble(ReceiptTrouble trouble) {
        machine.add(trouble);
    }

    /** It is mended. */
    public void mend(ReceiptTrouble trouble) {
        machine.remove(trouble);
    }

    /** The roll ends after so many further rows (8 are a millimetre). */
    public void paperOutAfter(int rows) {
        machine.paperOutAfter(rows);
    }

    /** Prints no faster than this; a real one does about 1200 rows a second. */
    public void speed(int rowsEachSecond) {
        rowsPerSecond = rowsEachSecond;
    }

    /** Pulls the cable. What the printer already holds, it prints. */
    public void unplug() {
        work.add(this::hangUp);
    }

    /** Pulls the cable when so many further bytes have arrived. */
    public void unplugAfter(int bytes) {
        unplugAfter = bytes;
    }

    /** Puts the cable back. */
    public void replug() {
        work.add(this::plugIn);
    }

    /** Off and on: it forgets what it held. */
    public void powerCycle() {
        machine.powerCycle();
    }

    /** Pictures of the pieces that were cut off, in their order. */
    public List<Path> papers() {
        return cut;
    }

    /** How many bytes made no sense where they stood; a real printer would have printed them as letters. */
    public long strays() {
        return machine.strays();
    }

    /** One line for a person. */
    public String status() {
        return "troubles=" + machine.troubles() + " papers=" + cut.size() + " strays=" + machine.strays();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (running) {
                for (Work next = work.poll(); next != null; next = work.poll()) {
                    next.run();
                }
                listen();
                machine.work(rowsNow());
                keepPapers();
                if (line.isPresent()) {
                    byte[] answers = machine.takeAnswers();
                    if (answers.length > 0) {
                        line.get().write(answers);
                    }
                }
            }
        } catch (IOException broke) {
            throw new UncheckedIOException("the simulated receipt printer broke", broke);
        } finally {
            leave();
        }
    }

    private void listen() throws IOException {
        if (line.isEmpty() || machine.full()) {
            LockSupport.parkNanos(POLL_MILLIS * 1_000_000L);
            return;
        }
        byte[] bytes = line.get().read(POLL_MILLIS);
        if (bytes.length >= unplugAfter) {
            machine.arrive(java.util.Arrays.copyOf(bytes, unplugAfter));
            unplugAfter = Integer.MAX_VALUE;
            hangUp();
        } else {
            unplugAfter -= unplugAfter == Integer.MAX_VALUE ? 0 : bytes.length;
            machine.arrive(bytes);
        }
    }

    private int rowsNow() {
        long now = System.nanoTime();
        int rows = (int) Math.min(AT_ONCE, (now - lastRow) * rowsPerSecond / 1_000_000_000L);
        if (rows > 0) {
            lastRow = now;
        }
        return rows;
    }

    private void keepPapers() throws IOException {
        for (BufferedImage piece : machine.takePieces()) {
            Path file = papers.resolve("receipt-%03d.png".formatted(cut.size() + 1));
            Path half = papers.resolve("receipt.tmp");
            ImageIO.write(piece, "png", half.toFile());
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            cut.add(file);
        }
    }

    private void plugIn() throws IOException {
        if (line.isPresent()) {
            return;
        }
        if (terminal) {
            Pty pty = new Pty();
            line = Optional.of(new FarEnd.Terminal(pty));
            link.pointTo(pty.path());
        } else {
            FarEnd.Socketed socket = new FarEnd.Socketed(port);
            port = socket.port();
            line = Optional.of(socket);
        }
    }

    private void hangUp() throws IOException {
        if (line.isPresent()) {
            if (terminal) {
                link.remove();
            }
            line.get().close();
            line = Optional.empty();
        }
    }

    private void leave() {
        try {
            hangUp();
        } catch (IOException stuck) {
            throw new UncheckedIOException("the simulated receipt printer could not leave", stuck);
        }
    }
}
