package legalkiosk.server.consultation;

import java.time.OffsetDateTime;
import legalkiosk.contract.call.CallState;

/**
 * A call a lawyer had lately.
 *
 * @param began when a lawyer took it first
 * @param written something is in its note
 */
public record PastCall(
        String call,
        String terminal,
        String town,
        String topic,
        CallState state,
        OffsetDateTime began,
        boolean written) {}
