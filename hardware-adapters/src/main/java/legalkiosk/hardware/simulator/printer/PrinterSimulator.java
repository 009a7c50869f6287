package legalkiosk.hardware.simulator.printer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An IPP printer at the far end of a socket. All methods may be called from any thread and return at once. */
public final class PrinterSimulator implements AutoCloseable {
    private PrinterSimulator() {}

    /** Starts on a free port of the loopback; keeps what it prints in the folder. */
    public static PrinterSimulator start(Path spool) {
        throw new IllegalStateException("simulator under construction: " + spool);
    }

    /** Where the driver finds it; stays the same through {@link #offline()} and {@link #online()}. */
    public URI uri() {
        throw new IllegalStateException("simulator under construction");
    }

    /** Takes the paper away. */
    public void paperOut() {}

    /** Takes the paper away after this many further pages. */
    public void paperOutAfter(int pages) {}

    /** Lays paper in. */
    public void refill() {}

    /** Jams at the next page. */
    public void jam() {}

    /** Clears the jam. */
    public void clear() {}

    /** Opens the cover. */
    public void coverOpen() {}

    /** Closes the cover. */
    public void coverClose() {}

    /** Takes the toner away. */
    public void tonerOut() {}

    /** Puts toner in. */
    public void tonerIn() {}

    /** Pulls the network cable: connections are refused. */
    public void offline() {}

    /** Puts the cable back, same address. */
    public void online() {}

    /** Lets every answer take this much longer; zero for none. */
    public void slow(Duration delay) {}

    /** Answers the next question with bytes that mean nothing. */
    public void nonsense() {}

    /** Takes the next document and drops the line instead of answering. */
    public void loseAnswer() {}

    /** The PDFs that came out completely, in this order; one entry a job, whatever its copies. */
    public List<Path> printed() {
        return List.of();
    }

    @Override
    public void close() {}
}
