package legalkiosk.server.line;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.Switchboard;

/**
 * The lines of this process. A second process would need these messages passed between the two; until then terminals and lawyers must
 * reach the same one. Any thread.
 */
public final class Exchange implements Switchboard {
    private final Map<String, LineSession> byParticipant = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that never jumps, such as {@link System#nanoTime} */
    public Exchange(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void to(String participant, LineMessage message) {
        Optional.ofNullable(byParticipant.get(participant)).ifPresent(session -> session.send(message, now()));
    }

    @Override
    public void toLawyer(String lawyer, LineMessage message) {
        of(Role.LAWYER, lawyer).forEach(session -> session.send(message, now()));
    }

    /** Whether a page of this lawyer is on the line, or was a moment ago and may come back. */
    public boolean lawyerOnLine(String lawyer) {
        return !of(Role.LAWYER, lawyer).isEmpty();
    }

    long now() {
        return nanos.getAsLong();
    }

    void add(LineSession session) {
        byParticipant.put(session.caller().participant(), session);
    }

    void remove(LineSession session) {
        byParticipant.remove(session.caller().participant(), session);
    }

    Collection<LineSession> all() {
        return byParticipant.values();
    }

    Optional<LineSession> byToken(String tokenHash) {
        return all().stream()
                .filter(session -> session.tokenHash().equals(tokenHash))
                .findFirst();
    }

    List<LineSession> of(Role role, String person) {
        return all().stream()
                .filter(session -> session.caller().role() == role
                        && session.caller().person().equals(person))
                .toList();
    }
}
