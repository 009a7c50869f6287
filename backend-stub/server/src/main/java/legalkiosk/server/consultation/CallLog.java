package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage;

/**
 * What must outlive the process. Each method is one transaction, on disk when it returns; nobody is told anything before that. It has
 * the last word on who has a call.
 */
interface CallLog {
    /** False, and nothing kept, if somebody else has taken the call or the lawyer has another one. */
    boolean take(String call, String lawyer, Instant at, List<RingRecord> rings);

    /** A lawyer does not want the call; it does not ring there again, not after a restart either. */
    void declined(String call, RingRecord ring);

    void connected(String call, Instant at);

    /** @param stays the lawyer who stays until somebody takes over; empty: the call is alone */
    void handingOver(String call, Optional<String> stays, String by, Instant at, Instant answerBy);

    /** Nobody took over; the lawyer who stayed goes on. */
    void keeps(String call, Instant at, List<RingRecord> rings);

    void over(
            String call,
            CallState state,
            EndReason reason,
            Instant at,
            Optional<Hold> fallback,
            List<RingRecord> rings);

    void recording(String call, boolean on);

    /** Whether a lawyer wants to be rung, so that a restart does not change it. */
    void duty(String lawyer, LineMessage.Duty duty);

    /** Keeps an act of a participant: a request, its answer, a hand-over. */
    void happened(String call, Instant at, String who, String what, String ref);
}
