package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Participant;
import legalkiosk.contract.call.QueueEntry;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.QueueRules.Caller;
import legalkiosk.server.consultation.QueueRules.Rank;
import legalkiosk.server.roster.Roster;
import org.jspecify.annotations.Nullable;

/** A call that is not over, as the desk knows it. Guarded by the desk's lock. */
final class LiveCall {
    /** The promise. */
    static final Duration PROMISE = Duration.ofSeconds(30);

    /** A booked call rings at its lawyer this long before its time, if the citizen is there. */
    static final Duration EARLY = Duration.ofMinutes(10);

    /** After its time a booked call rings at others too, for this long. */
    static final Duration BOOKED_PATIENCE = Duration.ofMinutes(5);

    /** How much earlier a person who needs more time is served. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    final Asked asked;
    final Map<String, Instant> ringing = new HashMap<>();
    final Set<String> declined = new HashSet<>();
    final Map<String, LineMessage.Wish> wishes = new HashMap<>();
    final Map<Role, Seat> seats = new EnumMap<>(Role.class);
    CallState state = CallState.WAITING;
    Instant answerBy;
    Instant ringsFrom;
    boolean lateTold;
    int shownRings;
    boolean recording;

    @Nullable
    String lawyer;

    @Nullable
    String handedOverBy;

    @Nullable
    String askFirst;

    @Nullable
    Hold fallback;

    @Nullable
    EndReason reason;

    /**
     * Who sits at one end.
     *
     * @param participant empty after a restart, until the line is back
     * @param awaySince absent while present
     */
    record Seat(String participant, Optional<Instant> awaySince) {
        boolean present() {
            return awaySince.isEmpty();
        }
    }

    LiveCall(Asked asked) {
        this.asked = asked;
        Instant begins = asked.booked()
                .map(Appointment::startsAt)
                .filter(start -> start.isAfter(asked.since()))
                .orElse(asked.since());
        this.answerBy = begins.plus(PROMISE);
        this.ringsFrom = asked.booked().isPresent() ? begins.minus(EARLY) : begins;
    }

    String id() {
        return asked.call();
    }

    /** Goes to another state; one that {@link CallState} does not draw is a mistake of ours. */
    void become(CallState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a call cannot go from " + state + " to " + next);
        }
        state = next;
    }

    /** When time alone changes something about it. */
    List<Instant> wakes() {
        List<Instant> wakes = new ArrayList<>();
        if (waits()) {
            wakes.add(answerBy);
            wakes.add(deadline());
        }
        seats.values()
                .forEach(seat -> seat.awaySince().ifPresent(since -> {
                    wakes.add(since.plus(CallCourse.WAITING_GRACE));
                    wakes.add(since.plus(CallCourse.LAWYER_GRACE));
                    wakes.add(since.plus(CallCourse.TERMINAL_GRACE));
                }));
        return wakes;
    }

    boolean waits() {
        return state == CallState.WAITING || state == CallState.RINGING || state == CallState.HANDING_OVER;
    }

    /** When nobody comes any more. */
    Instant deadline() {
        boolean booked = asked.booked().isPresent() && state != CallState.HANDING_OVER;
        return booked ? answerBy.plus(BOOKED_PATIENCE) : answerBy;
    }

    /** True if this person may have it: sessions are for notaries, consultations for lawyers and for whoever was booked. */
    boolean suits(Lawyer person) {
        boolean notary = person.kind() == Lawyer.Kind.NOTARY;
        return asked.session().isPresent() == notary
                || asked.booked()
                        .filter(booked -> booked.lawyer().equals(person.id()))
                        .isPresent();
    }

    /** How the queue sees it at a moment. */
    Caller caller(Instant now) {
        if (state == CallState.HANDING_OVER) {
            boolean first = askFirst != null
                    && !declined.contains(askFirst)
                    && now.isBefore(ringsFrom.plus(QueueRules.TO_TOPIC));
            return caller(
                    Rank.HANDED_OVER, ringsFrom, ringsFrom, first ? Optional.ofNullable(askFirst) : Optional.empty());
        }
        if (asked.booked().isPresent()) {
            Appointment booked = asked.booked().get();
            boolean own = now.isBefore(answerBy) && !declined.contains(booked.lawyer());
            return caller(
                    Rank.BOOKED,
                    booked.startsAt(),
                    own ? ringsFrom : asked.since(),
                    own ? Optional.of(booked.lawyer()) : Optional.empty());
        }
        Instant order = asked.needs().isEmpty() ? asked.since() : asked.since().minus(HEAD_START);
        return caller(Rank.WALK_IN, order, ringsFrom, Optional.empty());
    }

    private Caller caller(Rank rank, Instant order, Instant from, Optional<String> only) {
        return new Caller(
                id(),
                rank,
                order,
                from,
                asked.topic(),
                asked.town(),
                asked.language(),
                only,
                Set.copyOf(declined),
                asked.session());
    }

    Optional<String> participant(Role role) {
        return Optional.ofNullable(seats.get(role)).map(Seat::participant).filter(id -> !id.isEmpty());
    }

    /** How its rings end, if they end now. */
    List<RingRecord> ringsOver(@Nullable String taker, boolean timedOut) {
        List<RingRecord> all = new ArrayList<>();
        ringing.forEach((who, since) -> {
            if (who.equals(taker)) {
                all.add(new RingRecord(who, since, RingRecord.How.TAKEN));
            } else if (timedOut) {
                all.add(new RingRecord(who, since, RingRecord.How.TIMED_OUT));
            }
        });
        return all;
    }

    CallView view(Function<String, Optional<Lawyer>> roster) {
        List<Participant> people = new ArrayList<>();
        seats.forEach((role, seat) -> {
            if (!seat.participant().isEmpty()) {
                people.add(participant(role, seat, roster));
            }
        });
        return new CallView(
                id(),
                state,
                people,
                ringing.size(),
                time(answerBy),
                asked.booked().map(booked -> time(booked.startsAt())).orElse(null),
                Optional.ofNullable(lawyer).flatMap(roster).orElse(null),
                fallback,
                reason,
                recording);
    }

    Participant participant(Role role, Seat seat, Function<String, Optional<Lawyer>> roster) {
        String name = role == Role.TERMINAL
                ? null
                : Optional.ofNullable(lawyer).flatMap(roster).map(Lawyer::name).orElse(null);
        return new Participant(seat.participant(), role, name, seat.present());
    }

    /** As a lawyer sees it in the queue. */
    QueueEntry entry(String reader) {
        return new QueueEntry(
                id(),
                state,
                asked.terminal(),
                asked.town(),
                asked.topic(),
                asked.situation().orElse(null),
                asked.language(),
                asked.needs(),
                time(asked.since()),
                time(answerBy),
                asked.booked().map(booked -> time(booked.startsAt())).orElse(null),
                asked.booked().map(Appointment::lawyer).orElse(null),
                state == CallState.HANDING_OVER ? handedOverBy : null,
                ringing.containsKey(reader),
                asked.session().map(Asked.ForCase::caseId).orElse(null));
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, Roster.ZONE);
    }
}
