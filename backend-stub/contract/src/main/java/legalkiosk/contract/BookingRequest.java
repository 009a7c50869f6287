package legalkiosk.contract;

import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Turns a hold into a booking.
 *
 * @param phone where to reach the person, if they gave one
 * @param situationId the end of the triage tree, if the person came from there
 * @param said the matter in the person's words (事由)
 */
public record BookingRequest(
        String holdId,
        Citizen citizen,
        @Nullable Sensitive<String> phone,
        @Nullable String situationId,
        String said,
        String town,
        String terminal) {}
