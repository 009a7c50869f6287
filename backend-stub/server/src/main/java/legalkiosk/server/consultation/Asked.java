package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.Need;
import legalkiosk.foundation.Sensitive;

/**
 * What a citizen asked for; never changes.
 *
 * @param since when
 * @param booked the booking that begins with it
 * @param session the case whose session it is
 */
record Asked(
        String call,
        String terminal,
        String town,
        String topic,
        Optional<String> situation,
        Sensitive<String> said,
        String language,
        List<Need> needs,
        Instant since,
        Optional<Appointment> booked,
        Optional<ForCase> session) {
    /** @param handler at whom it rings first */
    record ForCase(String caseId, Optional<String> handler) {}

    /** A consultation. */
    Asked(
            String call,
            String terminal,
            String town,
            String topic,
            Optional<String> situation,
            Sensitive<String> said,
            String language,
            List<Need> needs,
            Instant since,
            Optional<Appointment> booked) {
        this(call, terminal, town, topic, situation, said, language, needs, since, booked, Optional.empty());
    }
}
