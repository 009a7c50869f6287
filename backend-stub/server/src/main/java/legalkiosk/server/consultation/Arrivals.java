package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.Role;
import legalkiosk.server.storage.Refusal;

/** What somebody finds whose line opens: a seat in the own call, what rings, or that the call is over. Guarded by the desk's lock. */
final class Arrivals {
    private final LiveCalls calls;
    private final CallCourse course;
    private final Duties duties;
    private final Parties parties;
    private final Rings rings;
    private final CallLog log;
    private final Switchboard out;
    private final Function<LiveCall, CallFile> files;
    private final BiFunction<String, Caller, Optional<CallView>> past;

    Arrivals(
            LiveCalls calls,
            CallCourse course,
            Duties duties,
            Parties parties,
            Rings rings,
            CallLog log,
            Switchboard out,
            Function<LiveCall, CallFile> files,
            BiFunction<String, Caller, Optional<CallView>> past) {
        this.calls = calls;
        this.course = course;
        this.duties = duties;
        this.parties = parties;
        this.rings = rings;
        this.log = log;
        this.out = out;
        this.files = files;
        this.past = past;
    }

    /** @param named the call it believes to be in */
    void terminal(Caller who, Opening how, Optional<String> named, Instant now) {
        Optional<LiveCall> own = calls.ofTerminal(who.person());
        Optional<LiveCall> meant =
                own.filter(call -> named.isPresent() && named.get().equals(call.id()));
        if (meant.isEmpty()) {
            if (named.isEmpty()) {
                own.ifPresent(call -> course.lose(call, now));
            }
            named.flatMap(call -> past.apply(call, who))
                    .ifPresent(view -> out.to(who.participant(), new LineMessage.State(view)));
            return;
        }
        LiveCall call = meant.get();
        String before = call.participant(Role.TERMINAL).orElse("");
        if (how != Opening.NEW && !before.isEmpty() && !before.equals(who.participant())) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        parties.sit(call, who, how);
    }

    /** @param named the call the page believes to be in */
    void lawyer(Caller who, Opening how, Optional<String> named, Instant now) {
        Duties.OnDuty one = duties.of(parties.lawyer(who), now);
        one.windows.add(who.participant());
        out.to(who.participant(), new LineMessage.Presence(one.duty));
        rings.show(who, calls.all());
        calls.ofLawyer(who.person())
                .filter(call -> mayTakeSeat(call, who, how, named))
                .ifPresent(call -> {
                    if (how != Opening.RESUMED) {
                        log.happened(call.id(), now, who.person(), "sees file", "");
                        out.to(who.participant(), new LineMessage.Claimed(files.apply(call)));
                    }
                    parties.sit(call, who, how);
                });
        if (how != Opening.RESUMED) {
            named.filter(call -> calls.find(call)
                            .filter(live -> who.person().equals(live.lawyer))
                            .isEmpty())
                    .ifPresent(call -> out.to(who.participant(), outOf(call, who)));
        }
    }

    private static boolean mayTakeSeat(LiveCall call, Caller who, Opening how, Optional<String> named) {
        String before = call.participant(Role.LAWYER).orElse("");
        boolean same = before.equals(who.participant());
        boolean sameAfterRestart =
                before.isEmpty() && named.filter(call.id()::equals).isPresent();
        return how == Opening.NEW || same || sameAfterRestart;
    }

    /** For somebody who still believes to be in a call. */
    private LineMessage outOf(String call, Caller who) {
        Optional<LineMessage> over = past.apply(call, who).map(LineMessage.State::new);
        return over.orElseGet(() -> new LineMessage.RingEnd(call, RingOver.MOVED));
    }
}
