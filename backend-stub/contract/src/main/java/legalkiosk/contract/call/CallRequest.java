package legalkiosk.contract.call;

import java.util.List;
import legalkiosk.contract.Proof;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A citizen asks for a lawyer now, or begins the consultation that was booked. The terminal is the one whose credential it comes with.
 *
 * @param town where the terminal stands
 * @param topic id of {@code topics.yaml}
 * @param situationId the end of the triage tree, if the person came from there
 * @param said the answers in the person's own words, at most {@value #MOST_SAID} characters; only the lawyer who takes the call reads it
 * @param language one of {@link #LANGUAGES}
 * @param bookingProof opens the booking of about now; absent for a call without one
 * @param caseId the case whose session it is: it rings at notaries only; absent for a consultation
 */
public record CallRequest(
        String town,
        String topic,
        @Nullable String situationId,
        Sensitive<String> said,
        String language,
        List<Need> needs,
        @Nullable Proof bookingProof,
        @Nullable String caseId) {
    /** Longest {@code said}. */
    public static final int MOST_SAID = 200;

    /** Languages a citizen may ask for, as lawyers have them in the roster. */
    public static final List<String> LANGUAGES = List.of("普通话", "粤语", "客家话");
}
