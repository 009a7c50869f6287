package legalkiosk.contract.call;

import java.time.OffsetDateTime;
import java.util.List;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import org.jspecify.annotations.Nullable;

/**
 * All a participant must know to show a call, whatever it missed.
 *
 * @param participants who sees and hears now
 * @param rung at how many lawyers it rings
 * @param lawyer who has it; absent while nobody has
 * @param reason why it is over; absent while it is not
 * @param recording true if both sides agreed to it
 */
public record CallView(
        String id,
        CallState state,
        List<Participant> participants,
        int rung,
        OffsetDateTime answerBy,
        @Nullable OffsetDateTime startsAt,
        @Nullable Lawyer lawyer,
        @Nullable Hold fallback,
        @Nullable EndReason reason,
        boolean recording) {}
