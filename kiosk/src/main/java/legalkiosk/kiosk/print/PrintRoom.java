package legalkiosk.kiosk.print;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings papers to the printer and leaves nothing behind: the file lies in a folder only we can read, for as long as the printer
 * needs it, and is gone after print, cancel and failure; what a crash leaves is thrown away at the next start.
 *
 * <p>Safe from any thread; one paper at a time per thread.
 */
public final class PrintRoom {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRoom.class);

    private final Printer printer;
    private final Spool spool;

    private PrintRoom(Printer printer, Spool spool) {
        this.printer = printer;
        this.spool = spool;
    }

    /**
     * Opens the spool folder, makes it the owner's alone and throws away what an earlier run left.
     *
     * @throws IOException if the folder can't be used
     */
    public static PrintRoom open(Printer printer, Path spoolFolder) throws IOException {
        return new PrintRoom(printer, Spool.open(spoolFolder));
    }

    /**
     * Prints and waits. Blocks the calling thread, which should be a virtual one; interrupting it cancels.
     *
     * @param deadline for the whole job, waiting for paper included
     * @param progress called on the calling thread
     * @return as the printer says; {@link PrintOutcome.Failed} (retryable) too when the disk takes no file
     */
    public PrintOutcome print(PrintJob job, Duration deadline, Consumer<PrintProgress> progress) {
        long start = System.nanoTime();
        PrintOutcome outcome = printAndForget(job, deadline, progress);
        LOG.atInfo()
                .addKeyValue("event", "paper-printed")
                .addKeyValue("job", job.id())
                .addKeyValue("outcome", name(outcome))
                .addKeyValue("pages", job.paper().pages())
                .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - start).toMillis())
                .addKeyValue("facts", outcome.facts())
                .log("paper-printed");
        return outcome;
    }

    private PrintOutcome printAndForget(PrintJob job, Duration deadline, Consumer<PrintProgress> progress) {
        Path file = spool.place(job.id());
        try {
            spool.put(file, job.paper().pdf());
        } catch (IOException diskRefuses) {
            remove(file);
            return new PrintOutcome.Failed(
                    "spool: " + diskRefuses.getClass().getSimpleName() + " " + diskRefuses.getMessage(), true);
        }
        try {
            return printer.print(new PrintRequest(job.id(), file, job.copies(), job.duplex(), deadline), progress);
        } finally {
            remove(file);
        }
    }

    /**
     * After a start: finds out what became of jobs that an earlier run did not see the end of, so that nobody's paper comes out
     * late without being noticed. Blocks up to {@code deadline} for each; prints nothing.
     */
    public List<PrintOutcome> settle(Duration deadline) {
        return printer.unfinished().stream()
                .map(job -> printer.resume(job, deadline, progress -> {}))
                .toList();
    }

    private void remove(Path file) {
        try {
            spool.remove(file);
        } catch (IOException stays) {
            // The next start sweeps again; the technician must know that a paper may lie there until then.
            LOG.atError()
                    .addKeyValue("event", "spool-not-cleaned")
                    .addKeyValue("facts", stays.getClass().getSimpleName())
                    .log("spool-not-cleaned");
        }
    }

    private static String name(PrintOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
