package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.LiveCall.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Where calls are handled: who waits, who rings, who has whom. One lock; what must last goes to the {@link CallLog} first, then it is
 * told. Any thread.
 */
public final class CallDesk {
    private final CallLog log;
    private final Switchboard out;
    private final Function<String, Optional<Lawyer>> roster;
    private final Clock clock;
    private final LiveCalls calls = new LiveCalls();
    private final Duties duties = new Duties();
    private final Parties parties;
    private final Requests requests;
    private final Rings rings;
    private final Reminders reminders;
    private final CallCourse course;
    private final Arrivals arrivals;
    private final Claims claims;

    /**
     * @param files what a lawyer may see of a call that is not over
     * @param past how a call ended that is over, for somebody who was in it
     */
    CallDesk(
            CallLog log,
            Fallback fallback,
            Switchboard out,
            Function<String, Optional<Lawyer>> roster,
            Function<LiveCall, CallFile> files,
            BiFunction<String, Caller, Optional<CallView>> past,
            Clock clock) {
        this.log = log;
        this.out = out;
        this.roster = roster;
        this.clock = clock;
        this.parties = new Parties(out, roster);
        this.requests = new Requests(log, out);
        this.rings = new Rings(duties, out, parties::tell);
        this.reminders = new Reminders(duties, out);
        this.course = new CallCourse(calls, log, fallback, duties, parties, rings, reminders);
        this.arrivals = new Arrivals(calls, course, duties, parties, rings, log, out, files, past);
        this.claims = new Claims(calls, course, duties, parties, rings, log, out, files);
    }

    /** A new call, already in the log. */
    synchronized CallView open(Asked asked) {
        Instant now = clock.instant();
        LiveCall call = new LiveCall(asked);
        call.seats.put(Role.TERMINAL, new Seat("", Optional.of(now)));
        calls.add(call);
        course.settle(now);
        return call.view(roster);
    }

    /** Calls of before a restart; everybody gets time to come back. */
    synchronized void restore(Collection<LiveCall> open, Map<String, Duty> duty) {
        Instant now = clock.instant();
        course.hopeFromNow(now);
        open.forEach(call -> {
            call.seats.put(Role.TERMINAL, new Seat("", Optional.of(now)));
            if (call.lawyer != null) {
                call.seats.put(Role.LAWYER, new Seat("", Optional.of(now)));
            }
            calls.add(call);
        });
        duty.forEach((lawyer, what) -> roster.apply(lawyer).ifPresent(known -> duties.of(known, now).duty = what));
        course.settle(now);
    }

    /** Bookings whose consultation was held before a restart. */
    synchronized void held(List<String> bookings) {
        bookings.forEach(reminders::done);
    }

    /** True if the terminal has a call and its line is there. */
    synchronized boolean inUse(String terminal) {
        return calls.ofTerminal(terminal)
                .map(call -> call.seats.get(Role.TERMINAL))
                .filter(Seat::present)
                .isPresent();
    }

    /** Lawyers with a page open, and whether a call could ring there now. */
    synchronized Map<String, Boolean> here() {
        return duties.all().stream()
                .filter(one -> !one.windows.isEmpty())
                .collect(Collectors.toMap(
                        one -> one.lawyer.id(), one -> one.duty == Duty.FREE && !calls.busy(one.lawyer.id())));
    }

    synchronized Optional<CallView> view(String call) {
        return calls.find(call).map(found -> found.view(roster));
    }

    synchronized Optional<LiveCall> live(String call) {
        return calls.find(call);
    }

    /** A call that goes on; empty: it is over, or there was none. */
    public synchronized Optional<SessionCall> session(String call) {
        return calls.find(call)
                .map(found -> new SessionCall(
                        found.asked.terminal(),
                        found.asked.session().map(Asked.ForCase::caseId),
                        Optional.ofNullable(found.lawyer)));
    }

    /** Says something to everybody in a call; nothing if it is over. */
    public synchronized void say(String call, LineMessage message) {
        calls.find(call).ifPresent(found -> parties.say(found, message));
    }

    /** The citizen stops waiting, or hangs up if a lawyer is there already; nothing if it is over. */
    synchronized void cancel(String call, String terminal) {
        calls.find(call)
                .filter(found -> found.asked.terminal().equals(terminal))
                .ifPresent(found -> {
                    course.leave(found, Role.TERMINAL, clock.instant());
                    course.settle(clock.instant());
                });
    }

    /** The terminal is in no call any more, as far as it knows: one that it had, and whose line is away, is over. */
    public synchronized void abandon(String terminal) {
        if (!inUse(terminal)) {
            forget(terminal);
        }
    }

    /** The terminal begins something new; what it had is over. */
    synchronized void forget(String terminal) {
        calls.ofTerminal(terminal).ifPresent(call -> {
            course.lose(call, clock.instant());
            course.settle(clock.instant());
        });
    }

    /** A line is open. */
    public synchronized void joined(Caller who, Opening how, Optional<String> named) {
        Instant now = clock.instant();
        switch (who.role()) {
            case TERMINAL -> arrivals.terminal(who, how, named, now);
            case LAWYER -> arrivals.lawyer(who, how, named, now);
        }
        course.settle(now);
    }

    /** A line is away. */
    public synchronized void away(Caller who) {
        Instant now = clock.instant();
        if (who.role() == Role.LAWYER) {
            duties.windowGone(who.person(), who.participant(), now);
        }
        calls.at(who).ifPresent(call -> {
            call.seats.put(who.role(), new Seat(who.participant(), Optional.of(now)));
            parties.tellPeer(call, who.role(), PeerChange.AWAY);
        });
        course.settle(now);
    }

    /** A lawyer wants to be rung, or not. */
    public synchronized void duty(Caller who, Duty duty) {
        Instant now = clock.instant();
        Lawyer lawyer = parties.lawyer(who);
        log.duty(who.person(), duty);
        Duties.OnDuty one = duties.of(lawyer, now);
        if (one.duty != duty) {
            one.duty = duty;
            one.freeSince = now;
        }
        out.toLawyer(who.person(), new LineMessage.Presence(duty));
        course.settle(now);
    }

    /** A lawyer takes a call that rings there. */
    public synchronized void claim(Caller who, String id) {
        Instant now = clock.instant();
        claims.take(who, id, now);
        course.settle(now);
    }

    /** A lawyer does not want a call that rings there. */
    public synchronized void decline(Caller who, String id) {
        claims.decline(who, id);
        course.settle(clock.instant());
    }

    /** The lawyer who has the call wants somebody else to go on with it. */
    public synchronized void handOver(Caller who, String id, @Nullable String to) {
        Instant now = clock.instant();
        claims.handOn(who, id, to, now);
        course.settle(now);
    }

    /** Hangs up. */
    public synchronized void end(Caller who, String id) {
        Instant now = clock.instant();
        course.leave(calls.at(who, id), who.role(), now);
        course.settle(now);
    }

    /** Picture and sound are there. */
    public synchronized void connected(Caller who, String id) {
        LiveCall call = calls.at(who, id);
        if (call.state == CallState.CLAIMED) {
            log.connected(id, clock.instant());
            call.become(CallState.CONNECTED);
            parties.tell(call);
        }
    }

    /** A lawyer asks something of the terminal. */
    public synchronized void request(Caller who, LineMessage.Request request) {
        requests.ask(calls.at(who, request.call()), who, request, clock.instant());
    }

    /** The citizen has answered. */
    public synchronized void reply(Caller who, LineMessage.Reply reply) {
        LiveCall call = calls.at(who, reply.call());
        if (requests.answer(call, who, reply, clock.instant())) {
            parties.tell(call);
        }
    }

    /** Passes a signal on to the others in the call. */
    public synchronized void relay(Caller who, LineMessage.Relay relay) {
        parties.relay(calls.at(who, relay.call()), who, relay);
    }

    /** Booked consultations of about now. */
    synchronized void agenda(List<Appointment> appointments) {
        duties.agenda(appointments);
        course.settle(clock.instant());
    }

    /** Does what time asks for. To be called at {@link #nextWake} or, for short, several times a second. */
    public synchronized void tick() {
        course.settle(clock.instant());
    }

    /** When {@link #tick} has something to do if nothing else happens before; empty: never. */
    synchronized Optional<Instant> nextWake() {
        Instant now = clock.instant();
        List<Instant> wakes = new ArrayList<>(duties.wakes());
        calls.all().forEach(call -> wakes.addAll(call.wakes()));
        QueueRules.nextChange(rings.callers(calls.all(), now), now).ifPresent(wakes::add);
        wakes.addAll(reminders.wakes(calls.all()));
        wakes.add(course.hopeUntil());
        return wakes.stream().filter(moment -> moment.isAfter(now)).min(Comparator.naturalOrder());
    }
}
