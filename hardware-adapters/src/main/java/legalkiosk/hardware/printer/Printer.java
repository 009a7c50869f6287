package legalkiosk.hardware.printer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.Device;

/**
 * A printer for A4 papers (打印机). It notices when its printer goes away and comes back. All methods may be called from any
 * thread.
 *
 * <p>A job has a UUID of the caller and is printed at most once under it, whatever happens to the line or to this process: see
 * {@link #print} and {@link #resume}.
 */
public interface Printer extends Device {
    /**
     * Prints and waits until the last page is out. Blocks the calling thread (use a virtual one). Interrupting the thread cancels
     * the job at the printer: the answer then says what became of it and the interrupt flag stays set.
     *
     * <p>When the printer stops (no paper, a jam) the job waits and goes on by itself once the reason is gone. At the deadline the
     * job is taken back from the printer, so that it does not come out later for somebody else.
     *
     * <p>Calling it again with a job that was printed answers {@link PrintOutcome.Printed} without printing; with one that
     * certainly was not, tries again; with one nobody can be sure of, answers {@link PrintOutcome.Unknown}.
     *
     * @param progress called on the calling thread at every change; must return quickly and must not throw
     */
    PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress);

    /**
     * After a crash of our process: finds out what became of a job and stays with it until it is done. Sends nothing to print;
     * {@link PrintOutcome.Failed} with {@code retryable} says that nothing was printed and {@link #print} may be called again with
     * the same job.
     */
    PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress);

    /** Jobs that an earlier run of this process began and did not see the end of, oldest first. Reads the disk. */
    List<UUID> unfinished();

    /** What the printer last told about toner, paper and its counter; never blocks. */
    PrinterLevels levels();

    /** What waits at the printer, whoever sent it; asks and blocks at most the limit. Empty when the printer does not answer. */
    Optional<List<WaitingJob>> waiting(Duration limit);

    /** Takes a waiting job out of the printer, for a technician; true once it is certainly over. Blocks at most the limit. */
    boolean withdraw(WaitingJob job, Duration limit);

    /** Ends the driver's thread; jobs in progress are cancelled at the printer. */
    @Override
    void close();
}
