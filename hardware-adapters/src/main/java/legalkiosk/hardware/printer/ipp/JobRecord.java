package legalkiosk.hardware.printer.ipp;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job's note on disk while it is worked on; for one thread. */
final class JobRecord {
    private static final Logger LOG = LoggerFactory.getLogger(JobRecord.class);

    private final JobJournal journal;
    private JournalEntry entry;
    private boolean onDisk;

    private JobRecord(JobJournal journal, JournalEntry entry, boolean onDisk) {
        this.journal = journal;
        this.entry = entry;
        this.onDisk = onDisk;
    }

    /** A job of which nothing has been said to the printer. */
    static JobRecord fresh(JobJournal journal, JournalEntry entry) {
        return new JobRecord(journal, entry, false);
    }

    /** A job that an earlier call or an earlier process worked on. */
    static JobRecord found(JobJournal journal, JournalEntry entry) {
        return new JobRecord(journal, entry, true);
    }

    /** Whether the printer may have heard of the job. */
    boolean isToldToPrinter() {
        return onDisk;
    }

    /** Whether the printer may have the document. */
    boolean isDocumentSent() {
        return switch (entry.step()) {
            case SENDING, SENT, CANCEL_WANTED, PRINTED, UNKNOWN -> true;
            case PREPARED, CREATED, NOT_PRINTED, CANCELLED -> false;
        };
    }

    URI printer() {
        return entry.printer();
    }

    UUID job() {
        return entry.job();
    }

    Step step() {
        return entry.step();
    }

    int printerJob() {
        return entry.printerJob();
    }

    int pages() {
        return entry.pages();
    }

    /** Notes what is about to be done; {@link UncheckedIOException} when the disk does not take it, then it must not be done. */
    void must(Step step) {
        entry = journal.note(entry, step);
        onDisk = true;
        log();
    }

    /** Notes what has happened. When the disk does not take it the older note stays, and with it less certainty after a crash. */
    void note(Step step) {
        try {
            must(step);
        } catch (UncheckedIOException disk) {
            entry = new JournalEntry(entry.job(), step, entry.printerJob(), entry.pages(), entry.printer(), entry.at());
            LOG.atError()
                    .addKeyValue("job", entry.job())
                    .addKeyValue("step", step)
                    .setCause(disk)
                    .log("printer.journal-failed");
        }
    }

    void numbered(int printerJob) {
        entry = entry.numbered(printerJob);
    }

    private void log() {
        LOG.atInfo()
                .addKeyValue("job", entry.job())
                .addKeyValue("step", entry.step())
                .addKeyValue("printerJob", entry.printerJob())
                .log("printer.job");
    }
}
