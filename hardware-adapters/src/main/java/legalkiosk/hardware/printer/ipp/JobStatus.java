package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the printer describes a job (RFC 8011 section 5.3).
 *
 * @param name empty when the printer keeps it to itself
 * @param documents how many it holds; -1 when it does not say
 * @param impressions pages out so far; 0 when it does not count
 * @param begun it has begun to put the job on paper, or may have
 */
record JobStatus(
        int id, String name, Phase phase, List<String> reasons, int documents, int impressions, boolean begun) {
    static final List<String> ATTRIBUTES = List.of(
            "job-id",
            "job-name",
            "job-state",
            "job-state-reasons",
            "number-of-documents",
            "job-impressions-completed",
            "job-media-sheets-completed",
            "time-at-processing");

    enum Phase {
        CANCELED,
        ABORTED,
        HELD,
        PENDING,
        STOPPED,
        PROCESSING,
        COMPLETED;

        private static Phase of(@Nullable JobState state) {
            return switch (state == null ? 0 : state.getCode()) {
                case 4 -> HELD;
                case 5 -> PROCESSING;
                case 6 -> STOPPED;
                case 7 -> CANCELED;
                case 8 -> ABORTED;
                case 9 -> COMPLETED;
                default -> PENDING;
            };
        }
    }

    static JobStatus of(AttributeGroup group) {
        int impressions = Math.max(
                number(group.getValue(Types.jobImpressionsCompleted), 0),
                number(group.getValue(Types.jobMediaSheetsCompleted), 0));
        Phase phase = Phase.of(group.getValue(Types.jobState));
        boolean begun = impressions > 0
                || number(group.getValue(Types.timeAtProcessing), 0) != 0
                || phase == Phase.PROCESSING
                || phase == Phase.STOPPED
                || phase == Phase.COMPLETED;
        return new JobStatus(
                number(group.getValue(Types.jobId), 0),
                Objects.requireNonNullElse(group.getString(Types.jobName), ""),
                phase,
                List.copyOf(Objects.requireNonNullElse(group.getStrings(Types.jobStateReasons), List.of())),
                number(group.getValue(Types.numberOfDocuments), -1),
                impressions,
                begun);
    }

    private static int number(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    boolean isOver() {
        return switch (phase) {
            case CANCELED, ABORTED, COMPLETED -> true;
            case HELD, PENDING, STOPPED, PROCESSING -> false;
        };
    }

    /** It was created, and the document is not there, or not there as a whole. */
    boolean awaitsDocument() {
        return switch (phase) {
            case HELD -> saysIncoming() || documents <= 0;
            case PENDING -> saysIncoming() || documents == 0;
            case CANCELED, ABORTED, STOPPED, PROCESSING, COMPLETED -> false;
        };
    }

    private boolean saysIncoming() {
        return reasons.contains("job-incoming") || reasons.contains("job-data-insufficient");
    }

    /** The document itself is at fault: the same again would end the same. */
    boolean badDocument() {
        return reasons.stream().anyMatch(it -> it.startsWith("document-") || it.startsWith("unsupported-"));
    }

    String facts() {
        return "printer job %d %s (%s), %d pages out".formatted(id, phase, String.join(",", reasons), impressions);
    }
}
