package legalkiosk.hardware.printer;

import java.util.List;

/**
 * How a print job ended. Each way has words for the citizen and facts for the technician, which never carry personal data.
 */
public sealed interface PrintOutcome {
    /** Key of the sentence the citizen reads. */
    String wordsKey();

    /** What a technician wants to know: job number, states, what the printer said. English. */
    String facts();

    /** True only when it is certain that nothing of this attempt is on paper or will be: another printer may have the job. */
    default boolean untouched() {
        return false;
    }

    /** All pages are out; {@code pages} counts all copies. */
    record Printed(int pages, String facts) implements PrintOutcome {
        @Override
        public String wordsKey() {
            return "printer.printed";
        }
    }

    /** The caller cancelled; no further page will come out. Pages that were out before stay out. */
    record Cancelled(String facts, boolean untouched) implements PrintOutcome {
        /** Some of it may be on paper. */
        public Cancelled(String facts) {
            this(facts, false);
        }

        @Override
        public String wordsKey() {
            return "printer.cancelled";
        }
    }

    /** No printer answered and nothing was sent. The same job may be printed again later. */
    record NotConnected(String facts) implements PrintOutcome {
        @Override
        public boolean untouched() {
            return true;
        }

        @Override
        public String wordsKey() {
            return "printer.not-connected";
        }
    }

    /** The printer waited for a person until the deadline; the job was taken back and will not come out later. */
    record NeedsAttention(List<PrinterReason> reasons, String facts, boolean untouched) implements PrintOutcome {
        public NeedsAttention {
            reasons = List.copyOf(reasons);
        }

        /** Some of it may be on paper. */
        public NeedsAttention(List<PrinterReason> reasons, String facts) {
            this(reasons, facts, false);
        }

        @Override
        public String wordsKey() {
            return "printer.needs-attention";
        }
    }

    /** The job was not printed to its end and will not be. {@code retryable}: the same again may well succeed. */
    record Failed(String facts, boolean retryable, boolean untouched) implements PrintOutcome {
        /** Some of it may be on paper. */
        public Failed(String facts, boolean retryable) {
            this(facts, retryable, false);
        }

        @Override
        public String wordsKey() {
            return retryable ? "printer.failed-retryable" : "printer.failed";
        }
    }

    /** Nobody can say from here whether pages came out: a person has to look at the tray. Never printed again by itself. */
    record Unknown(String facts) implements PrintOutcome {
        @Override
        public String wordsKey() {
            return "printer.unknown";
        }
    }
}
