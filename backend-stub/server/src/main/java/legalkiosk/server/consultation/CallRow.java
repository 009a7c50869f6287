package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.Optional;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;

/** A call as stored, over or not. */
record CallRow(
        Asked asked,
        String requestHash,
        CallState state,
        Optional<String> lawyer,
        Optional<Instant> firstClaimedAt,
        Optional<String> handedOverBy,
        Optional<Instant> handedOverAt,
        Optional<Instant> endedAt,
        Optional<EndReason> reason,
        Optional<Hold> fallback,
        boolean recording,
        Instant answerBy) {

    /** The live call that this stands for. */
    LiveCall live() {
        LiveCall call = new LiveCall(asked);
        call.state = state;
        call.lawyer = lawyer.orElse(null);
        call.recording = recording;
        if (state == CallState.HANDING_OVER) {
            Instant at = handedOverAt.orElse(asked.since());
            call.handedOverBy = handedOverBy.orElse(null);
            call.ringsFrom = at;
            call.answerBy = at.plus(LiveCall.PROMISE);
            lawyer.ifPresent(call.declined::add);
        }
        return call;
    }
}
