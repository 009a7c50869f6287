package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.LiveCall.Seat;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/** Lawyers take calls that ring, refuse them, and hand them on. Guarded by the desk's lock. */
final class Claims {
    private final LiveCalls calls;
    private final CallCourse course;
    private final Duties duties;
    private final Parties parties;
    private final Rings rings;
    private final CallLog log;
    private final Switchboard out;
    private final Function<LiveCall, CallFile> files;

    Claims(
            LiveCalls calls,
            CallCourse course,
            Duties duties,
            Parties parties,
            Rings rings,
            CallLog log,
            Switchboard out,
            Function<LiveCall, CallFile> files) {
        this.calls = calls;
        this.course = course;
        this.duties = duties;
        this.parties = parties;
        this.rings = rings;
        this.log = log;
        this.out = out;
        this.files = files;
    }

    /** @throws Refusal if it rings there no more, or somebody else was quicker */
    void take(Caller who, String id, Instant now) {
        parties.lawyer(who);
        LiveCall call = calls.find(id)
                .filter(found -> found.ringing.containsKey(who.person()))
                .filter(found -> now.isBefore(found.deadline()))
                .orElseThrow(() -> new Refusal(ErrorKind.CALL_GONE));
        List<RingRecord> ended = call.ringsOver(who.person(), false);
        if (!log.take(id, who.person(), now, ended)) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        boolean handedOver = call.state == CallState.HANDING_OVER;
        String before = call.lawyer;
        rings.stop(call, who.person(), RingOver.TAKEN);
        parties.leaveSeat(call, Role.LAWYER, handedOver && before != null ? PeerChange.HANDED_OVER : PeerChange.LEFT);
        call.become(CallState.CLAIMED);
        call.lawyer = who.person();
        call.seats.put(Role.LAWYER, new Seat(who.participant(), Optional.empty()));
        Optional.ofNullable(before).flatMap(duties::find).ifPresent(one -> one.freeSince = now);
        out.to(who.participant(), new LineMessage.Claimed(files.apply(call)));
        parties.tell(call);
        parties.tellPeer(call, Role.LAWYER, PeerChange.JOINED);
    }

    /** Nothing if it does not ring there. */
    void decline(Caller who, String id) {
        LiveCall call = calls.find(id).orElse(null);
        Instant since = call == null ? null : call.ringing.get(who.person());
        if (call != null && since != null) {
            log.declined(id, new RingRecord(who.person(), since, RingRecord.How.DECLINED));
            call.ringing.remove(who.person());
            call.declined.add(who.person());
            rings.changed();
        }
    }

    /** @param to whom it should ring at first, if that lawyer can be reached */
    void handOn(Caller who, String id, @Nullable String to, Instant now) {
        LiveCall call = calls.at(who, id);
        if (who.role() != Role.LAWYER || !call.state.mayBecome(CallState.HANDING_OVER)) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        boolean reachable = Optional.ofNullable(to)
                .flatMap(duties::find)
                .filter(one -> one.duty == Duty.FREE && !one.windows.isEmpty() && !calls.busy(one.lawyer.id()))
                .filter(one -> call.suits(one.lawyer))
                .isPresent();
        course.handOver(call, Optional.of(who.person()), who.person(), reachable ? to : null, now);
    }
}
