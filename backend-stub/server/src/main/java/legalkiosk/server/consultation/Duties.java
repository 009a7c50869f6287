package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.server.consultation.QueueRules.Free;

/** Lawyers who are signed in, and the booked consultations they are kept for. Guarded by the desk's lock. */
final class Duties {
    /** A page that is loaded anew is back long before this. */
    static final Duration GONE_AFTER = Duration.ofSeconds(20);

    /** A lawyer is kept for a booked consultation from this long before its time to this long after it. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private final Map<String, OnDuty> people = new LinkedHashMap<>();
    private List<Appointment> agenda = List.of();

    /** One signed-in lawyer. */
    static final class OnDuty {
        final Lawyer lawyer;
        final Set<String> windows = new HashSet<>();
        Duty duty = Duty.AWAY;
        Instant freeSince;
        Instant lastSeen;

        OnDuty(Lawyer lawyer, Instant now) {
            this.lawyer = lawyer;
            this.freeSince = now;
            this.lastSeen = now;
        }
    }

    OnDuty of(Lawyer lawyer, Instant now) {
        return people.computeIfAbsent(lawyer.id(), id -> new OnDuty(lawyer, now));
    }

    Optional<OnDuty> find(String lawyer) {
        return Optional.ofNullable(people.get(lawyer));
    }

    List<OnDuty> all() {
        return List.copyOf(people.values());
    }

    void windowGone(String lawyer, String participant, Instant now) {
        find(lawyer).ifPresent(one -> {
            if (one.windows.remove(participant) && one.windows.isEmpty()) {
                one.lastSeen = now;
            }
        });
    }

    /** Lawyers whose last window has been away too long; they are forgotten. */
    List<String> forget(Instant now) {
        List<String> gone = new ArrayList<>();
        people.values().removeIf(one -> {
            boolean away = one.windows.isEmpty() && !now.isBefore(one.lastSeen.plus(GONE_AFTER));
            if (away) {
                gone.add(one.lawyer.id());
            }
            return away;
        });
        return gone;
    }

    void agenda(List<Appointment> appointments) {
        agenda = List.copyOf(appointments);
    }

    List<Appointment> agenda() {
        return agenda;
    }

    /** Who may be rung now. */
    List<Free> free(Set<String> busy, Set<String> begun, Instant now) {
        return people.values().stream()
                .filter(one -> one.duty == Duty.FREE && !one.windows.isEmpty() && !busy.contains(one.lawyer.id()))
                .map(one -> new Free(one.lawyer, one.freeSince, kept(one.lawyer.id(), begun, now)))
                .toList();
    }

    /** True if somebody who could help is signed in, free or not. */
    boolean hopeFor(QueueRules.Caller caller) {
        QueueRules.Caller open = caller.toAnybody();
        return people.values().stream()
                .anyMatch(one -> one.duty == Duty.FREE && QueueRules.couldHelp(open, one.lawyer));
    }

    /** When something here changes by time alone. */
    List<Instant> wakes() {
        List<Instant> wakes = new ArrayList<>();
        people.values().stream()
                .filter(one -> one.windows.isEmpty())
                .forEach(one -> wakes.add(one.lastSeen.plus(GONE_AFTER)));
        agenda.forEach(appointment -> {
            wakes.add(appointment.startsAt().minus(KEPT));
            wakes.add(appointment.startsAt().plus(KEPT));
        });
        return wakes;
    }

    private boolean kept(String lawyer, Set<String> begun, Instant now) {
        return agenda.stream()
                .anyMatch(one -> one.lawyer().equals(lawyer)
                        && !begun.contains(one.booking())
                        && !now.isBefore(one.startsAt().minus(KEPT))
                        && now.isBefore(one.startsAt().plus(KEPT)));
    }
}
