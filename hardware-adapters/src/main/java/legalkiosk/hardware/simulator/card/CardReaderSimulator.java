package legalkiosk.hardware.simulator.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import legalkiosk.hardware.simulator.pty.PortLink;
import legalkiosk.hardware.simulator.pty.Pty;

/**
 * An identity-card reader at the far end of a pseudo terminal (Linux). It runs on a daemon thread of its own; all methods may be
 * called from any thread, return at once, and take effect in the order of the calls, before any command that is sent after them.
 */
public final class CardReaderSimulator implements AutoCloseable {
    private static final int POLL_MILLIS = 10;

    private final SimulatorOptions options;
    private final Consumer<SimulatorEvent> events;
    private final SimulatedReader reader;
    private final FaultRules faults = new FaultRules();
    private final Answering answering;
    private final PortLink link;
    private final Deque<Timeline.Event> timeline;
    private final Queue<Work> work = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile Path ptyPath;
    private Optional<Pty> pty = Optional.empty();

    private CardReaderSimulator(SimulatorOptions options, Consumer<SimulatorEvent> events) throws IOException {
        this.options = options;
        this.events = events;
        this.reader = new SimulatedReader(options.sticky(), options.fingerprintBytes(), options.seed());
        this.answering = new Answering(reader, faults, options, events);
        Timeline plan = Timeline.parse(options.timeline());
        this.timeline = new ArrayDeque<>(plan.events());
        options.faults().stream().map(FaultRules.Rule::parse).forEach(faults::add);
        if (!plan.laysACard()) {
            options.card().ifPresent(reader::place);
        }
        this.link = new PortLink(options.link(), "card-reader");
        Pty first = new Pty();
        this.pty = Optional.of(first);
        this.ptyPath = first.path();
        link.pointTo(first.path());
        this.thread = new Thread(this::run, "card-reader-simulator");
        thread.setDaemon(true);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Opens the pty and starts answering. {@link UncheckedIOException} when there are no ptys here or the link cannot stand. */
    public static CardReaderSimulator start(SimulatorOptions options) {
        return start(options, event -> {});
    }

    /** The same, telling the listener on the simulator's thread what happens. */
    public static CardReaderSimulator start(SimulatorOptions options, Consumer<SimulatorEvent> events) {
        try {
            CardReaderSimulator simulator = new CardReaderSimulator(options, events);
            simulator.thread.start();
            return simulator;
        } catch (IOException error) {
            throw new UncheckedIOException("the simulated card reader could not start", error);
        }
    }

    /** The stable symlink to the pty; it goes away with {@link #unplug()} and comes back with {@link #replug()}. */
    public Path portPath() {
        return link.path();
    }

    /** The pty itself; another one after {@link #replug()}. */
    public Path ptyPath() {
        return ptyPath;
    }

    /** Lays a card on the reader, in place of the one that lay there. */
    public void place(SampleCard card) {
        work.add(() -> lay(card));
    }

    /** Lifts the card. */
    public void remove() {
        work.add(this::lift);
    }

    /** Adds a fault such as {@code read:checksum*2}; {@link IllegalArgumentException} with a sentence for a spec that names none. */
    public void fault(String spec) {
        FaultRules.Rule rule = FaultRules.Rule.parse(spec);
        work.add(() -> faults.add(rule));
    }

    /** Takes all faults away that still wait to happen. */
    public void mend() {
        work.add(faults::clear);
    }

    /** Pulls the cable: the terminal hangs up and the port path goes away. */
    public void unplug() {
        work.add(this::hangUp);
    }

    /** Puts the cable back: a new pty behind the same port path. */
    public void replug() {
        work.add(this::plugIn);
    }

    /** Stops answering and removes the port path. */
    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long start = System.nanoTime();
        try {
            while (running) {
                doWork();
                happen((System.nanoTime() - start) / 1e9);
                if (pty.isPresent()) {
                    answer(pty.get());
                } else {
                    LockSupport.parkNanos(POLL_MILLIS * 1_000_000L);
                }
            }
        } catch (IOException error) {
            throw new UncheckedIOException("the simulated card reader broke", error);
        } finally {
            leave();
        }
    }

    /** Hangs up, whatever ended the thread, so that no driver waits for a simulator that is gone. */
    private void leave() {
        try {
            hangUp();
            link.removeWithFolder();
        } catch (IOException error) {
            throw new UncheckedIOException("the simulated card reader could not clear away its port", error);
        }
    }

    private void answer(Pty line) throws IOException {
        byte[] bytes = line.read(POLL_MILLIS);
        if (bytes.length == 0) {
            return;
        }
        doWork();
        if (pty.isEmpty() || pty.get() != line) {
            return; // the cable these bytes came over was pulled meanwhile
        }
        try {
            answering.take(bytes, new PacedLine(line, options.baud(), () -> running));
        } catch (Answering.HungUp hungUp) {
            hangUp();
        }
    }

    private void doWork() throws IOException {
        for (Work next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private void happen(double seconds) throws IOException {
        while (!timeline.isEmpty() && timeline.getFirst().seconds() <= seconds) {
            Timeline.Event event = timeline.removeFirst();
            switch (event.what()) {
                case "in" ->
                    lay(SampleCard.named(event.card()).or(options::card).orElseGet(SampleCard::resident));
                case "out" -> lift();
                case "unplug" -> hangUp();
                default -> plugIn();
            }
        }
    }

    private void lay(SampleCard card) {
        reader.place(card);
        events.accept(new SimulatorEvent.Placed(card.id()));
    }

    private void lift() {
        reader.remove();
        events.accept(new SimulatorEvent.Removed());
    }

    private void hangUp() throws IOException {
        if (pty.isPresent()) {
            link.remove();
            pty.get().close();
            pty = Optional.empty();
            answering.reset();
            events.accept(new SimulatorEvent.Unplugged());
        }
    }

    private void plugIn() throws IOException {
        if (pty.isEmpty()) {
            Pty fresh = new Pty();
            pty = Optional.of(fresh);
            ptyPath = fresh.path();
            link.pointTo(fresh.path());
            events.accept(new SimulatorEvent.Plugged(fresh.path().toString()));
        }
    }
}
