package legalkiosk.contract.call;

import java.time.OffsetDateTime;
import legalkiosk.contract.Lawyer;

/**
 * What the terminal prints at the end.
 *
 * @param written false while the lawyer has written nothing for the citizen
 * @param minutes from the moment a lawyer took the call, rounded up
 */
public record CallSummary(
        String call, Lawyer lawyer, OffsetDateTime began, int minutes, boolean written, PlainWords words) {}
