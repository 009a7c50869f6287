package legalkiosk.hardware.printer.ipp;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One job as it stands on disk: a line for each field, no personal data.
 *
 * @param printerJob the printer's number for it; 0 before it is known
 * @param pages of all copies
 */
record JournalEntry(UUID job, Step step, int printerJob, int pages, URI printer, Instant at) {
    JournalEntry at(Step next, Instant now) {
        return new JournalEntry(job, next, printerJob, pages, printer, now);
    }

    JournalEntry numbered(int number) {
        return new JournalEntry(job, step, number, pages, printer, at);
    }

    String text() {
        return "job=%s\nstep=%s\nprinterJob=%d\npages=%d\nprinter=%s\nat=%s\n"
                .formatted(job, step, printerJob, pages, printer, at);
    }

    /** Empty when this is not what {@link #text()} wrote. */
    static Optional<JournalEntry> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        if (!fields.keySet().containsAll(Set.of("job", "step", "printerJob", "pages", "printer", "at"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JournalEntry(
                    UUID.fromString(fields.getOrDefault("job", "")),
                    Step.valueOf(fields.getOrDefault("step", "")),
                    Integer.parseInt(fields.getOrDefault("printerJob", "")),
                    Integer.parseInt(fields.getOrDefault("pages", "")),
                    URI.create(fields.getOrDefault("printer", "")),
                    Instant.parse(fields.getOrDefault("at", ""))));
        } catch (IllegalArgumentException | DateTimeException garbled) {
            return Optional.empty();
        }
    }
}
