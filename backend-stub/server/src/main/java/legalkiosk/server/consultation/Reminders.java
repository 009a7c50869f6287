package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Role;

/**
 * Tells both sides of a booked consultation that it is near, and the one who is there that the other is late. After a restart of the
 * backend a reminder may come twice. Guarded by the desk's lock.
 */
final class Reminders {
    static final Duration BEFORE = Duration.ofMinutes(5);
    static final Duration CITIZEN_LATE = Duration.ofMinutes(3);

    private final Duties duties;
    private final Switchboard out;
    private final Set<String> reminded = new HashSet<>();
    private final Set<String> late = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    Reminders(Duties duties, Switchboard out) {
        this.duties = duties;
        this.out = out;
    }

    /** The consultation of a booking is over. */
    void done(String booking) {
        done.add(booking);
    }

    /** Bookings whose consultation is being held or over: their lawyers are not kept for them any longer. */
    Set<String> begun(Collection<LiveCall> calls) {
        return Stream.concat(
                        done.stream(),
                        calls.stream()
                                .filter(call -> call.state == CallState.CLAIMED || call.state == CallState.CONNECTED)
                                .flatMap(call -> call.asked.booked().stream())
                                .map(Appointment::booking))
                .collect(Collectors.toSet());
    }

    void tell(Collection<LiveCall> calls, Instant now) {
        for (Appointment booked : duties.agenda()) {
            Optional<LiveCall> call = of(booked, calls);
            boolean open = !done.contains(booked.booking())
                    && call.filter(found -> found.lawyer != null).isEmpty();
            if (open
                    && due(now, booked.startsAt().minus(BEFORE), booked.startsAt())
                    && reminded.add(booked.booking())) {
                remind(booked, call);
            }
            Instant lateFrom = booked.startsAt().plus(CITIZEN_LATE);
            boolean missing = open && call.isEmpty();
            if (missing && due(now, lateFrom, lateFrom.plus(Duties.KEPT)) && late.add(booked.booking())) {
                out.toLawyer(booked.lawyer(), new LineMessage.Late(booked.booking(), null, Role.TERMINAL, (int)
                        CITIZEN_LATE.toMinutes()));
            }
        }
        calls.forEach(call -> call.asked.booked().ifPresent(booked -> lawyerLate(call, booked, now)));
    }

    List<Instant> wakes(Collection<LiveCall> calls) {
        List<Instant> wakes = new ArrayList<>();
        duties.agenda().forEach(booked -> {
            wakes.add(booked.startsAt().minus(BEFORE));
            wakes.add(booked.startsAt().plus(CITIZEN_LATE));
        });
        calls.forEach(call -> wakes.add(call.answerBy));
        return wakes;
    }

    private void lawyerLate(LiveCall call, Appointment booked, Instant now) {
        boolean waits = call.state == CallState.WAITING || call.state == CallState.RINGING;
        if (waits && !call.lateTold && !now.isBefore(call.answerBy)) {
            call.lateTold = true;
            LineMessage told = new LineMessage.Late(booked.booking(), call.id(), Role.LAWYER, 1);
            call.participant(Role.TERMINAL).ifPresent(terminal -> out.to(terminal, told));
            out.toLawyer(booked.lawyer(), told);
        }
    }

    private void remind(Appointment booked, Optional<LiveCall> call) {
        LineMessage told = new LineMessage.Reminder(
                booked.booking(),
                call.map(LiveCall::id).orElse(null),
                LiveCall.time(booked.startsAt()),
                booked.citizen());
        out.toLawyer(booked.lawyer(), told);
        call.flatMap(found -> found.participant(Role.TERMINAL)).ifPresent(terminal -> out.to(terminal, told));
    }

    private static Optional<LiveCall> of(Appointment booked, Collection<LiveCall> calls) {
        return calls.stream()
                .filter(call -> call.asked
                        .booked()
                        .filter(own -> own.booking().equals(booked.booking()))
                        .isPresent())
                .findFirst();
    }

    private static boolean due(Instant now, Instant from, Instant until) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
