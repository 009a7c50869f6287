package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.Role;
import org.jspecify.annotations.Nullable;

/** How calls go on and end, by what people do and by time alone: first the log, then whoever is concerned. Guarded by the desk's lock. */
final class CallCourse {
    /** A terminal that waits must open its line within this, and come back within it. */
    static final Duration WAITING_GRACE = Duration.ofSeconds(15);

    /** A terminal in a call has this long to come back. */
    static final Duration TERMINAL_GRACE = Duration.ofSeconds(30);

    /** A lawyer in a call has this long to come back; then the call rings at others. */
    static final Duration LAWYER_GRACE = Duration.ofSeconds(20);

    private final LiveCalls calls;
    private final CallLog log;
    private final Fallback fallback;
    private final Duties duties;
    private final Parties parties;
    private final Rings rings;
    private final Reminders reminders;
    private Instant hopeUntil = Instant.MIN;

    CallCourse(
            LiveCalls calls,
            CallLog log,
            Fallback fallback,
            Duties duties,
            Parties parties,
            Rings rings,
            Reminders reminders) {
        this.calls = calls;
        this.log = log;
        this.fallback = fallback;
        this.duties = duties;
        this.parties = parties;
        this.rings = rings;
        this.reminders = reminders;
    }

    /** After a restart lawyers get time to come back before anybody is told that nobody is there. */
    void hopeFromNow(Instant now) {
        hopeUntil = now.plus(WAITING_GRACE);
    }

    Instant hopeUntil() {
        return hopeUntil;
    }

    /** One side goes for good. */
    void leave(LiveCall call, Role role, Instant now) {
        if (notTaken(call)) {
            finish(call, CallState.CANCELLED, EndReason.CANCELLED, now);
        } else {
            EndReason reason = role == Role.TERMINAL ? EndReason.CITIZEN_ENDED : EndReason.LAWYER_ENDED;
            finish(call, CallState.ENDED, reason, now);
        }
    }

    /** The terminal is gone. */
    void lose(LiveCall call, Instant now) {
        finish(call, notTaken(call) ? CallState.DROPPED : CallState.ENDED, EndReason.TERMINAL_LOST, now);
    }

    private static boolean notTaken(LiveCall call) {
        return call.state == CallState.WAITING || call.state == CallState.RINGING;
    }

    /** @param stays the lawyer who stays until somebody takes over @param to whom it rings at first */
    void handOver(LiveCall call, Optional<String> stays, String by, @Nullable String to, Instant now) {
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
        calls.remove(call);
        call.asked.booked().ifPresent(booked -> reminders.done(booked.booking()));
        parties.tell(call);
    }

    /** Does what this moment asks for: who was away too long, who waited too long, who is rung. */
    void settle(Instant now) {
        duties.forget(now).forEach(lawyer -> log.duty(lawyer, Duty.AWAY));
        for (LiveCall call : calls.copy()) {
            watchSeats(call, now);
        }
        for (LiveCall call : calls.copy()) {
            if (call.waits() && (!now.isBefore(call.deadline()) || hopeless(call, now))) {
                nobodyCame(call, now);
            }
        }
        reminders.tell(calls.all(), now);
        rings.settle(calls.all(), reminders.begun(calls.all()), now);
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
}
