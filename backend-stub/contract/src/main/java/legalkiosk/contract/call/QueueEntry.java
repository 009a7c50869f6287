package legalkiosk.contract.call;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiting call as every lawyer on duty sees it: nothing of the person, and not what was said.
 *
 * @param since when the person pressed the button
 * @param bookedFor the lawyer it was booked with; absent without a booking
 * @param handedOverBy the lawyer who hands it over; absent otherwise
 * @param ringing true if it rings at the lawyer who gets this
 * @param caseId the case whose session it is; only notaries see such a call
 */
public record QueueEntry(
        String call,
        CallState state,
        String terminal,
        String town,
        String topic,
        @Nullable String situationId,
        String language,
        List<Need> needs,
        OffsetDateTime since,
        OffsetDateTime answerBy,
        @Nullable OffsetDateTime startsAt,
        @Nullable String bookedFor,
        @Nullable String handedOverBy,
        boolean ringing,
        @Nullable String caseId) {}
