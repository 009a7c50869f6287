package legalkiosk.contract.call;

import java.time.OffsetDateTime;
import legalkiosk.contract.Hold;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link CallRequest}.
 *
 * @param id also what the terminal's {@link LineMessage.Hello} names
 * @param state WAITING, RINGING or, when nobody is signed in who could help, NOBODY at once
 * @param rung at how many lawyers it rings
 * @param answerBy the moment of the promise: a lawyer by then, or the fallback
 * @param startsAt when the booked consultation begins; absent without a booking
 * @param fallback with NOBODY: the next free time, kept for this terminal; absent: there is none, only 12348
 */
public record CallTicket(
        String id,
        CallState state,
        int rung,
        OffsetDateTime answerBy,
        @Nullable OffsetDateTime startsAt,
        @Nullable Hold fallback,
        Ice ice) {}
