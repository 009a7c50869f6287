package legalkiosk.server.consultation;

import java.time.Instant;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Role;
import legalkiosk.server.storage.Refusal;

/** What a lawyer asks of the terminal, and what the citizen answers; each request is answered once. Guarded by the desk's lock. */
final class Requests {
    private static final int MOST_OPEN = 20;

    private final CallLog log;
    private final Switchboard out;

    Requests(CallLog log, Switchboard out) {
        this.log = log;
        this.out = out;
    }

    void ask(LiveCall call, Caller who, LineMessage.Request request, Instant now) {
        if (who.role() != Role.LAWYER) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        if (call.wishes.size() >= MOST_OPEN) {
            throw new Refusal(ErrorKind.TOO_MANY_TRIES);
        }
        log.happened(call.id(), now, who.person(), Restart.ASK + request.what(), request.id());
        call.wishes.put(request.id(), request.what());
        call.participant(Role.TERMINAL).ifPresent(terminal -> out.to(terminal, request));
    }

    /** True if the call is recorded from now on. */
    boolean answer(LiveCall call, Caller who, LineMessage.Reply reply, Instant now) {
        LineMessage.Wish wish = call.wishes.remove(reply.id());
        if (who.role() != Role.TERMINAL || wish == null) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        log.happened(call.id(), now, who.person(), reply.outcome() + " " + wish, reply.id());
        call.participant(Role.LAWYER).ifPresent(lawyer -> out.to(lawyer, reply));
        boolean agreed = wish == LineMessage.Wish.RECORDING && reply.outcome() == LineMessage.Outcome.DONE;
        if (!agreed || call.recording) {
            return false;
        }
        log.recording(call.id(), true);
        call.recording = true;
        return true;
    }
}
