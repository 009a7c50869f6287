package legalkiosk.hardware.simulator.card;

import java.nio.file.Path;

/** A reader at the far end of a pseudo terminal. All methods may be called from any thread and return at once. */
public final class CardReaderSimulator implements AutoCloseable {
    private CardReaderSimulator() {}

    /** Opens the pty and starts answering. */
    public static CardReaderSimulator start(SimulatorOptions options) {
        return new CardReaderSimulator();
    }

    /** The stable symlink to the pty; it goes away with {@link #unplug()} and comes back with {@link #replug()}. */
    public Path portPath() {
        throw new IllegalStateException("simulator under construction");
    }

    /** Lays a card on the reader. */
    public void place(SampleCard card) {}

    /** Lifts the card. */
    public void remove() {}

    /** Adds a fault, see {@link FaultRules}; {@link IllegalArgumentException} for a spec that names none. */
    public void fault(String spec) {}

    /** Pulls the cable: the terminal hangs up and the port path goes away. */
    public void unplug() {}

    /** Puts the cable back: a new pty behind the same port path. */
    public void replug() {}

    /** Stops answering and removes the port path. */
    @Override
    public void close() {}
}
