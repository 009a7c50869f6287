package legalkiosk.server.consultation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.Role;
import legalkiosk.server.storage.Refusal;

/** The calls that are not over, in the order they came. Guarded by the desk's lock. */
final class LiveCalls {
    private final Map<String, LiveCall> calls = new LinkedHashMap<>();

    void add(LiveCall call) {
        calls.put(call.id(), call);
    }

    void remove(LiveCall call) {
        calls.remove(call.id());
    }

    Optional<LiveCall> find(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    Collection<LiveCall> all() {
        return Collections.unmodifiableCollection(calls.values());
    }

    /** As they are now, to go through while some end. */
    List<LiveCall> copy() {
        return List.copyOf(calls.values());
    }

    Optional<LiveCall> ofTerminal(String terminal) {
        return calls.values().stream()
                .filter(call -> call.asked.terminal().equals(terminal))
                .findFirst();
    }

    Optional<LiveCall> ofLawyer(String lawyer) {
        return calls.values().stream()
                .filter(call -> lawyer.equals(call.lawyer))
                .findFirst();
    }

    boolean busy(String lawyer) {
        return ofLawyer(lawyer).isPresent();
    }

    /** The call in which this window or terminal sits at its end. */
    Optional<LiveCall> at(Caller who) {
        return calls.values().stream().filter(call -> sits(call, who)).findFirst();
    }

    /** @throws Refusal if it is over, or somebody else sits at that end */
    LiveCall at(Caller who, String id) {
        LiveCall call = find(id).orElseThrow(() -> new Refusal(ErrorKind.CALL_GONE));
        if (!sits(call, who)) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        return call;
    }

    private static boolean sits(LiveCall call, Caller who) {
        Role role = who.role();
        return call.participant(role).filter(who.participant()::equals).isPresent();
    }
}
