package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.LiveCall.Seat;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where calls are handled: who waits, who rings, who has whom. One lock; what must last goes to the {@link CallLog} first, then it is
 * told. Any thread.
 */
public final class CallDesk {
    /** A terminal that waits must open its line within this, and come back within it. */
    static final Duration WAITING_GRACE = Duration.ofSeconds(15);

    /** A terminal in a call has this long to come back. */
    static final Duration TERMINAL_GRACE = Duration.ofSeconds(30);

    /** A lawyer in a call has this long to come back; then the call rings at others. */
    static final Duration LAWYER_GRACE = Duration.ofSeconds(20);

    private final CallLog log;
    private final Fallback fallback;
    private final Switchboard out;
    private final Function<String, Optional<Lawyer>> roster;
    private final Function<String, CallFile> files;
    private final BiFunction<String, Caller, Optional<CallView>> past;
    private final Clock clock;
    private final Map<String, LiveCall> calls = new LinkedHashMap<>();
    private final Duties duties = new Duties();
    private final Parties parties;
    private final Requests requests;
    private final Rings rings;
    private final Reminders reminders;
    private Instant hopeUntil = Instant.MIN;

    /**
     * @param files what a lawyer may see of a call that is not over
     * @param past how a call ended that is over, for somebody who was in it
     */
    CallDesk(
            CallLog log,
            Fallback fallback,
            Switchboard out,
            Function<String, Optional<Lawyer>> roster,
            Function<String, CallFile> files,
            BiFunction<String, Caller, Optional<CallView>> past,
            Clock clock) {
        this.log = log;
        this.fallback = fallback;
        this.out = out;
        this.roster = roster;
        this.files = files;
        this.past = past;
        this.clock = clock;
        this.parties = new Parties(out, roster);
        this.requests = new Requests(log, out);
        this.rings = new Rings(duties, out, parties::tell);
        this.reminders = new Reminders(duties, out);
    }

    /** A new call, already in the log. */
    synchronized CallView open(Asked asked) {
        Instant now = clock.instant();
        LiveCall call = new LiveCall(asked);
        call.seats.put(Role.TERMINAL, new Seat("", Optional.of(now)));
        calls.put(call.id(), call);
        settle(now);
        return call.view(roster);
    }

    /** Calls of before a restart; everybody gets time to come back. */
    synchronized void restore(Collection<LiveCall> open, Map<String, Duty> duty) {
        Instant now = clock.instant();
        hopeUntil = now.plus(WAITING_GRACE);
        open.forEach(call -> {
            call.seats.put(Role.TERMINAL, new Seat("", Optional.of(now)));
            if (call.lawyer != null) {
                call.seats.put(Role.LAWYER, new Seat("", Optional.of(now)));
            }
            calls.put(call.id(), call);
        });
        duty.forEach((lawyer, what) -> roster.apply(lawyer).ifPresent(known -> duties.of(known, now).duty = what));
        settle(now);
    }

    /** Bookings whose consultation was held before a restart. */
    synchronized void held(List<String> bookings) {
        bookings.forEach(reminders::done);
    }

    /** True if the terminal has a call and its line is there. */
    synchronized boolean inUse(String terminal) {
        return terminalCall(terminal)
                .map(call -> call.seats.get(Role.TERMINAL))
                .filter(Seat::present)
                .isPresent();
    }

    /** Lawyers with a page open, and whether a call could ring there now. */
    synchronized Map<String, Boolean> here() {
        return duties.all().stream()
                .filter(one -> !one.windows.isEmpty())
                .collect(Collectors.toMap(
                        one -> one.lawyer.id(), one -> one.duty == Duty.FREE && !busy(one.lawyer.id())));
    }

    synchronized Optional<CallView> view(String call) {
        return Optional.ofNullable(calls.get(call)).map(found -> found.view(roster));
    }

    synchronized Optional<LiveCall> live(String call) {
        return Optional.ofNullable(calls.get(call));
    }

    /** A call that goes on; empty: it is over, or there was none. */
    synchronized Optional<SessionCall> session(String call) {
        return Optional.ofNullable(calls.get(call))
                .map(found -> new SessionCall(
                        found.asked.terminal(),
                        found.asked.session().map(Asked.ForCase::caseId),
                        Optional.ofNullable(found.lawyer)));
    }

    /** Says something to everybody in a call; nothing if it is over. */
    synchronized void say(String call, LineMessage message) {
        Optional.ofNullable(calls.get(call)).ifPresent(found -> parties.say(found, message));
    }

    /** The citizen stops waiting, or hangs up if a lawyer is there already; nothing if it is over. */
    synchronized void cancel(String call, String terminal) {
        Optional.ofNullable(calls.get(call))
                .filter(found -> found.asked.terminal().equals(terminal))
                .ifPresent(found -> {
                    leave(found, Role.TERMINAL, clock.instant());
                    settle(clock.instant());
                });
    }

    /** The terminal begins something new; what it had is over. */
    synchronized void forget(String terminal) {
        terminalCall(terminal).ifPresent(call -> {
            lose(call, clock.instant());
            settle(clock.instant());
        });
    }

    /** A line is open. */
    public synchronized void joined(Caller who, Opening how, Optional<String> named) {
        Instant now = clock.instant();
        switch (who.role()) {
            case TERMINAL -> terminalJoined(who, how, named, now);
            case LAWYER -> lawyerJoined(who, how, named, now);
        }
        settle(now);
    }

    /** A line is away. */
    public synchronized void away(Caller who) {
        Instant now = clock.instant();
        if (who.role() == Role.LAWYER) {
            duties.windowGone(who.person(), who.participant(), now);
        }
        calls.values().stream()
                .filter(call -> call.participant(who.role())
                        .filter(who.participant()::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(call -> {
                    call.seats.put(who.role(), new Seat(who.participant(), Optional.of(now)));
                    parties.tellPeer(call, who.role(), PeerChange.AWAY);
                });
        settle(now);
    }

    /** A lawyer wants to be rung, or not. */
    public synchronized void duty(Caller who, Duty duty) {
        Instant now = clock.instant();
        Lawyer lawyer = lawyer(who);
        log.duty(who.person(), duty);
        Duties.OnDuty one = duties.of(lawyer, now);
        if (one.duty != duty) {
            one.duty = duty;
            one.freeSince = now;
        }
        out.toLawyer(who.person(), new LineMessage.Presence(duty));
        settle(now);
    }

    /** A lawyer takes a call that rings there. */
    public synchronized void claim(Caller who, String id) {
        Instant now = clock.instant();
        lawyer(who);
        LiveCall call = calls.get(id);
        if (call == null || !call.ringing.containsKey(who.person()) || !now.isBefore(call.deadline())) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        List<RingRecord> ended = call.ringsOver(who.person(), false);
        if (!log.take(id, who.person(), now, ended)) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        boolean handedOver = call.state == CallState.HANDING_OVER;
        String before = call.lawyer;
        rings.stop(call, who.person(), RingOver.TAKEN);
        parties.leaveSeat(call, Role.LAWYER, handedOver && before != null ? PeerChange.HANDED_OVER : PeerChange.LEFT);
        Optional<String> earlier = Optional.ofNullable(before);
        call.become(CallState.CLAIMED);
        call.lawyer = who.person();
        call.seats.put(Role.LAWYER, new Seat(who.participant(), Optional.empty()));
        earlier.flatMap(duties::find).ifPresent(one -> one.freeSince = now);
        out.to(who.participant(), new LineMessage.Claimed(files.apply(id)));
        parties.tell(call);
        parties.tellPeer(call, Role.LAWYER, PeerChange.JOINED);
        settle(now);
    }

    public synchronized void decline(Caller who, String id) {
        Instant now = clock.instant();
        LiveCall call = calls.get(id);
        Instant since = call == null ? null : call.ringing.get(who.person());
        if (call != null && since != null) {
            log.declined(id, new RingRecord(who.person(), since, RingRecord.How.DECLINED));
            call.ringing.remove(who.person());
            call.declined.add(who.person());
            rings.changed();
            settle(now);
        }
    }

    /** The lawyer who has the call wants somebody else to go on with it. */
    public synchronized void handOver(Caller who, String id, @Nullable String to) {
        Instant now = clock.instant();
        LiveCall call = inCall(who, id);
        if (who.role() != Role.LAWYER || !call.state.mayBecome(CallState.HANDING_OVER)) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        boolean reachable = duties.find(String.valueOf(to))
                .filter(one -> one.duty == Duty.FREE && !one.windows.isEmpty() && !busy(String.valueOf(to)))
                .filter(one -> call.suits(one.lawyer))
                .isPresent();
        handOver(call, Optional.of(who.person()), who.person(), reachable ? to : null, now);
        settle(now);
    }

    /** Hangs up. */
    public synchronized void end(Caller who, String id) {
        Instant now = clock.instant();
        leave(inCall(who, id), who.role(), now);
        settle(now);
    }

    /** Picture and sound are there. */
    public synchronized void connected(Caller who, String id) {
        LiveCall call = inCall(who, id);
        if (call.state == CallState.CLAIMED) {
            log.connected(id, clock.instant());
            call.become(CallState.CONNECTED);
            parties.tell(call);
        }
    }

    /** A lawyer asks something of the terminal. */
    public synchronized void request(Caller who, LineMessage.Request request) {
        requests.ask(inCall(who, request.call()), who, request, clock.instant());
    }

    /** The citizen has answered. */
    public synchronized void reply(Caller who, LineMessage.Reply reply) {
        LiveCall call = inCall(who, reply.call());
        if (requests.answer(call, who, reply, clock.instant())) {
            parties.tell(call);
        }
    }

    /** Passes a signal on to the others in the call. */
    public synchronized void relay(Caller who, LineMessage.Relay relay) {
        LiveCall call = inCall(who, relay.call());
        LineMessage.Relay signed = new LineMessage.Relay(relay.call(), who.participant(), relay.to(), relay.signal());
        call.seats.values().stream()
                .map(Seat::participant)
                .filter(id -> !id.isEmpty() && !id.equals(who.participant()))
                .filter(id -> relay.to() == null || relay.to().equals(id))
                .forEach(id -> out.to(id, signed));
    }

    /** Booked consultations of about now. */
    synchronized void agenda(List<Appointment> appointments) {
        duties.agenda(appointments);
        settle(clock.instant());
    }

    /** Does what time asks for. To be called at {@link #nextWake} or, for short, several times a second. */
    public synchronized void tick() {
        settle(clock.instant());
    }

    /** When {@link #tick} has something to do if nothing else happens before; empty: never. */
    synchronized Optional<Instant> nextWake() {
        Instant now = clock.instant();
        List<Instant> wakes = new ArrayList<>(duties.wakes());
        calls.values().forEach(call -> wakes.addAll(call.wakes()));
        QueueRules.nextChange(rings.callers(calls.values(), now), now).ifPresent(wakes::add);
        wakes.addAll(reminders.wakes(calls.values()));
        wakes.add(hopeUntil);
        return wakes.stream().filter(moment -> moment.isAfter(now)).min(Comparator.naturalOrder());
    }

    private void terminalJoined(Caller who, Opening how, Optional<String> named, Instant now) {
        Optional<LiveCall> own = terminalCall(who.person());
        Optional<LiveCall> meant =
                own.filter(call -> named.isPresent() && named.get().equals(call.id()));
        if (meant.isEmpty()) {
            if (named.isEmpty()) {
                own.ifPresent(call -> lose(call, now));
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

    private void lawyerJoined(Caller who, Opening how, Optional<String> named, Instant now) {
        Duties.OnDuty one = duties.of(lawyer(who), now);
        one.windows.add(who.participant());
        out.to(who.participant(), new LineMessage.Presence(one.duty));
        rings.show(who, calls.values());
        calls.values().stream()
                .filter(call -> who.person().equals(call.lawyer))
                .findFirst()
                .filter(call -> {
                    String before = call.participant(Role.LAWYER).orElse("");
                    boolean same = before.equals(who.participant());
                    boolean sameAfterRestart =
                            before.isEmpty() && named.filter(call.id()::equals).isPresent();
                    return how == Opening.NEW || same || sameAfterRestart;
                })
                .ifPresent(call -> {
                    if (how != Opening.RESUMED) {
                        log.happened(call.id(), now, who.person(), "sees file", "");
                        out.to(who.participant(), new LineMessage.Claimed(files.apply(call.id())));
                    }
                    parties.sit(call, who, how);
                });
        if (how != Opening.RESUMED) {
            named.filter(call -> calls.get(call) == null || !who.person().equals(calls.get(call).lawyer))
                    .ifPresent(call -> out.to(who.participant(), outOf(call, who)));
        }
    }

    /** For somebody who still believes to be in a call. */
    private LineMessage outOf(String call, Caller who) {
        Optional<LineMessage> over = past.apply(call, who).map(LineMessage.State::new);
        return over.orElseGet(() -> new LineMessage.RingEnd(call, RingOver.MOVED));
    }

    /** One side goes for good. */
    private void leave(LiveCall call, Role role, Instant now) {
        boolean waiting = call.state == CallState.WAITING || call.state == CallState.RINGING;
        if (waiting) {
            finish(call, CallState.CANCELLED, EndReason.CANCELLED, now);
        } else {
            finish(
                    call,
                    CallState.ENDED,
                    role == Role.TERMINAL ? EndReason.CITIZEN_ENDED : EndReason.LAWYER_ENDED,
                    now);
        }
    }

    /** The terminal is gone. */
    private void lose(LiveCall call, Instant now) {
        boolean waiting = call.state == CallState.WAITING || call.state == CallState.RINGING;
        finish(call, waiting ? CallState.DROPPED : CallState.ENDED, EndReason.TERMINAL_LOST, now);
    }

    private void handOver(LiveCall call, Optional<String> stays, String by, @Nullable String to, Instant now) {
        Instant answerBy = now.plus(LiveCall.PROMISE);
        log.handingOver(call.id(), stays, by, now, answerBy);
        if (call.state != CallState.HANDING_OVER) {
            call.become(CallState.HANDING_OVER);
        }
        call.answerBy = answerBy;
        call.ringsFrom = now;
        call.handedOverBy = by;
        call.askFirst = to;
        call.lawyer = stays.orElse(null);
        call.declined.clear();
        stays.ifPresent(call.declined::add);
        if (stays.isEmpty()) {
            parties.leaveSeat(call, Role.LAWYER, PeerChange.LEFT);
        }
        rings.changed();
        parties.tell(call);
    }

    private void finish(LiveCall call, CallState state, EndReason reason, Instant now) {
        boolean timedOut = reason == EndReason.NOBODY || reason == EndReason.LAWYER_LOST;
        log.over(call.id(), state, reason, now, Optional.ofNullable(call.fallback), call.ringsOver(null, timedOut));
        rings.stop(
                call,
                null,
                switch (reason) {
                    case NOBODY, LAWYER_LOST -> RingOver.TIMED_OUT;
                    case TERMINAL_LOST -> RingOver.DROPPED;
                    case CANCELLED, CITIZEN_ENDED, LAWYER_ENDED -> RingOver.CANCELLED;
                });
        call.become(state);
        call.reason = reason;
        Optional.ofNullable(call.lawyer).flatMap(duties::find).ifPresent(one -> one.freeSince = now);
        calls.remove(call.id());
        call.asked.booked().ifPresent(booked -> reminders.done(booked.booking()));
        parties.tell(call);
    }

    private void settle(Instant now) {
        duties.forget(now).forEach(lawyer -> log.duty(lawyer, Duty.AWAY));
        for (LiveCall call : List.copyOf(calls.values())) {
            watchSeats(call, now);
        }
        for (LiveCall call : List.copyOf(calls.values())) {
            if (call.waits() && (!now.isBefore(call.deadline()) || hopeless(call, now))) {
                nobodyCame(call, now);
            }
        }
        reminders.tell(calls.values(), now);
        rings.settle(calls.values(), reminders.begun(calls.values()), now);
    }

    private void watchSeats(LiveCall call, Instant now) {
        Duration terminal =
                call.lawyer == null && call.state != CallState.HANDING_OVER ? WAITING_GRACE : TERMINAL_GRACE;
        if (Parties.overdue(call.seats.get(Role.TERMINAL), terminal, now)) {
            lose(call, now);
        } else if (call.lawyer != null && Parties.overdue(call.seats.get(Role.LAWYER), LAWYER_GRACE, now)) {
            handOver(call, Optional.empty(), Objects.requireNonNull(call.lawyer), null, now);
        }
    }

    /** True if nobody who is signed in could take it, so that waiting would be a lie. */
    private boolean hopeless(LiveCall call, Instant now) {
        boolean mayCome = call.asked.booked().isPresent() && call.state != CallState.HANDING_OVER;
        return !mayCome && !now.isBefore(hopeUntil) && !duties.hopeFor(call.caller(now));
    }

    private void nobodyCame(LiveCall call, Instant now) {
        if (call.state == CallState.HANDING_OVER && call.lawyer != null) {
            log.keeps(call.id(), now, call.ringsOver(null, true));
            rings.stop(call, null, RingOver.TIMED_OUT);
            call.become(CallState.CONNECTED);
            call.declined.clear();
            call.handedOverBy = null;
            parties.tell(call);
            return;
        }
        EndReason reason = call.state == CallState.HANDING_OVER ? EndReason.LAWYER_LOST : EndReason.NOBODY;
        call.fallback = fallback.keepNext(call.asked).orElse(null);
        finish(call, CallState.NOBODY, reason, now);
    }

    private boolean busy(String lawyer) {
        return calls.values().stream().anyMatch(call -> lawyer.equals(call.lawyer));
    }

    private Optional<LiveCall> terminalCall(String terminal) {
        return calls.values().stream()
                .filter(call -> call.asked.terminal().equals(terminal))
                .findFirst();
    }

    private LiveCall inCall(Caller who, String id) {
        LiveCall call = calls.get(id);
        if (call == null) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        if (call.participant(who.role()).filter(who.participant()::equals).isEmpty()) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        return call;
    }

    private Lawyer lawyer(Caller who) {
        if (who.role() != Role.LAWYER) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        return roster.apply(who.person()).orElseThrow(() -> new Refusal(ErrorKind.NOT_ALLOWED));
    }
}
