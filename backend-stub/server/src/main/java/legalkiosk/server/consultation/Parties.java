package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.LiveCall.Seat;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/** Who sits at the two ends of a call, and what each end is told about the other. Guarded by the desk's lock. */
final class Parties {
    private final Switchboard out;
    private final Function<String, Optional<Lawyer>> roster;

    Parties(Switchboard out, Function<String, Optional<Lawyer>> roster) {
        this.out = out;
        this.roster = roster;
    }

    /** Somebody takes a seat, or is back in it. */
    void sit(LiveCall call, Caller who, Opening how) {
        String before = call.participant(who.role()).orElse("");
        boolean same = before.equals(who.participant()) || (before.isEmpty() && how != Opening.NEW);
        if (!same) {
            leaveSeat(call, who.role(), PeerChange.LEFT);
        }
        call.seats.put(who.role(), new Seat(who.participant(), Optional.empty()));
        out.to(who.participant(), new LineMessage.State(call.view(roster)));
        tellPeer(call, who.role(), same ? PeerChange.RESUMED : PeerChange.JOINED);
        if (how == Opening.NEW) {
            // Whoever came first is told to the newcomer too: a lawyer may claim before the terminal's line is open.
            tellPeer(call, other(who.role()), PeerChange.JOINED);
        }
    }

    /** Whoever sits there is out of the call. */
    void leaveSeat(LiveCall call, Role role, PeerChange how) {
        if (call.participant(role).isPresent()) {
            tellPeer(call, role, how);
        }
        if (role == Role.LAWYER) {
            RingOver told = how == PeerChange.HANDED_OVER ? RingOver.TAKEN : RingOver.MOVED;
            call.participant(role).ifPresent(id -> out.to(id, new LineMessage.RingEnd(call.id(), told)));
        }
        call.seats.remove(role);
    }

    /** Tells everybody in the call how it stands. */
    void tell(LiveCall call) {
        say(call, new LineMessage.State(call.view(roster)));
    }

    /** Says the same to everybody in the call. */
    void say(LiveCall call, LineMessage message) {
        call.seats.values().stream()
                .map(Seat::participant)
                .filter(id -> !id.isEmpty())
                .forEach(id -> out.to(id, message));
    }

    /** Tells the other end about one end. */
    void tellPeer(LiveCall call, Role role, PeerChange how) {
        Seat seat = call.seats.get(role);
        if (seat != null && !seat.participant().isEmpty()) {
            call.participant(other(role))
                    .ifPresent(id ->
                            out.to(id, new LineMessage.Peer(call.id(), call.participant(role, seat, roster), how)));
        }
    }

    /** Passes a signal on from one to the others. */
    void relay(LiveCall call, Caller from, LineMessage.Relay relay) {
        LineMessage.Relay signed = new LineMessage.Relay(relay.call(), from.participant(), relay.to(), relay.signal());
        call.seats.values().stream()
                .map(Seat::participant)
                .filter(id -> !id.isEmpty() && !id.equals(from.participant()))
                .filter(id -> relay.to() == null || relay.to().equals(id))
                .forEach(id -> out.to(id, signed));
    }

    /** @throws Refusal if this is no lawyer of the roster */
    Lawyer lawyer(Caller who) {
        return Optional.of(who.person())
                .filter(person -> who.role() == Role.LAWYER)
                .flatMap(roster)
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_ALLOWED));
    }

    /** True if whoever sat there has been away for too long. */
    static boolean overdue(@Nullable Seat seat, Duration grace, Instant now) {
        return seat != null
                && seat.awaySince()
                        .filter(since -> !now.isBefore(since.plus(grace)))
                        .isPresent();
    }

    private static Role other(Role role) {
        return role == Role.TERMINAL ? Role.LAWYER : Role.TERMINAL;
    }
}
