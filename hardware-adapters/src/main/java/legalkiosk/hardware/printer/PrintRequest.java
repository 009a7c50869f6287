package legalkiosk.hardware.printer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * What to print.
 *
 * @param job the caller's name for this job; the only thing about it that the printer shows to others
 * @param pdf an A4 PDF; read while printing, must stay unchanged until the outcome is known
 * @param copies 1 to 99
 * @param duplex both sides, turned over the long edge
 * @param deadline for the whole job, waiting for paper included; after it the job is taken back
 * @param startWithin how long to wait for a printer that could begin at all; after it nothing was sent
 */
public record PrintRequest(UUID job, Path pdf, int copies, boolean duplex, Duration deadline, Duration startWithin) {
    /** Waits for the printer as long as for the whole job. */
    public PrintRequest(UUID job, Path pdf, int copies, boolean duplex, Duration deadline) {
        this(job, pdf, copies, duplex, deadline, deadline);
    }

    public PrintRequest {
        if (copies < 1 || copies > 99) {
            throw new IllegalArgumentException("copies must be 1 to 99, not " + copies);
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline must lie ahead");
        }
    }

    /** One copy, single-sided, under a new name. */
    public static PrintRequest of(Path pdf, Duration deadline) {
        return new PrintRequest(UUID.randomUUID(), pdf, 1, false, deadline);
    }

    /** The same job with less time. */
    PrintRequest within(Duration otherDeadline, Duration otherStart) {
        return new PrintRequest(job, pdf, copies, duplex, otherDeadline, otherStart);
    }
}
