package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.QueueEntry;
import org.jspecify.annotations.Nullable;

/** Makes what rings equal to what {@link QueueRules} says, and shows the queue to lawyers. Guarded by the desk's lock. */
final class Rings {
    private final Duties duties;
    private final Switchboard out;
    private final Consumer<LiveCall> tell;
    private boolean changed;

    Rings(Duties duties, Switchboard out, Consumer<LiveCall> tell) {
        this.duties = duties;
        this.out = out;
        this.tell = tell;
    }

    /** The queue is to be shown again. */
    void changed() {
        changed = true;
    }

    List<QueueRules.Caller> callers(Collection<LiveCall> calls, Instant now) {
        return calls.stream()
                .filter(LiveCall::waits)
                .map(call -> call.caller(now))
                .toList();
    }

    void settle(Collection<LiveCall> calls, Set<String> begun, Instant now) {
        List<LiveCall> waiting = calls.stream().filter(LiveCall::waits).toList();
        Map<String, Set<String>> before =
                waiting.stream().collect(Collectors.toMap(LiveCall::id, call -> Set.copyOf(call.ringing.keySet())));
        Set<String> busy = calls.stream()
                .filter(call -> call.lawyer != null)
                .map(call -> String.valueOf(call.lawyer))
                .collect(Collectors.toSet());
        Map<String, Set<String>> wanted =
                QueueRules.rings(callers(calls, now), duties.free(busy, begun, now), before, now);
        waiting.forEach(call -> stopRings(call, wanted.getOrDefault(call.id(), Set.of())));
        waiting.forEach(call -> startRings(call, wanted.getOrDefault(call.id(), Set.of()), now));
        if (changed) {
            changed = false;
            duties.all().forEach(one -> out.toLawyer(one.lawyer.id(), queue(one.lawyer, calls)));
        }
    }

    /** Nobody is rung any more for a call; how the rings ended is in the log. */
    void stop(LiveCall call, @Nullable String except, RingOver how) {
        call.ringing.keySet().stream()
                .filter(lawyer -> !lawyer.equals(except))
                .forEach(lawyer -> out.toLawyer(lawyer, new LineMessage.RingEnd(call.id(), how)));
        call.ringing.clear();
        changed = true;
    }

    /** Shows a new window what is there. */
    void show(Caller who, Collection<LiveCall> calls) {
        duties.find(who.person()).ifPresent(one -> out.to(who.participant(), queue(one.lawyer, calls)));
        calls.stream()
                .filter(call -> call.ringing.containsKey(who.person()))
                .forEach(call -> out.to(who.participant(), new LineMessage.Ring(call.entry(who.person()))));
    }

    private void stopRings(LiveCall call, Set<String> wanted) {
        List<String> stopping = call.ringing.keySet().stream()
                .filter(lawyer -> !wanted.contains(lawyer))
                .toList();
        stopping.forEach(lawyer -> {
            call.ringing.remove(lawyer);
            out.toLawyer(lawyer, new LineMessage.RingEnd(call.id(), RingOver.MOVED));
            changed = true;
        });
    }

    private void startRings(LiveCall call, Set<String> wanted, Instant now) {
        List<String> starting = wanted.stream()
                .filter(lawyer -> !call.ringing.containsKey(lawyer))
                .toList();
        starting.forEach(lawyer -> call.ringing.put(lawyer, now));
        CallState state = call.state == CallState.HANDING_OVER
                ? call.state
                : call.ringing.isEmpty() ? CallState.WAITING : CallState.RINGING;
        if (call.state != state || call.shownRings != call.ringing.size()) {
            if (call.state != state) {
                call.become(state);
            }
            call.shownRings = call.ringing.size();
            changed = true;
            tell.accept(call);
        }
        starting.forEach(lawyer -> {
            changed = true;
            out.toLawyer(lawyer, new LineMessage.Ring(call.entry(lawyer)));
        });
    }

    private static LineMessage.Queue queue(Lawyer lawyer, Collection<LiveCall> calls) {
        Map<String, QueueEntry> entries = new HashMap<>();
        List<QueueRules.Caller> order = new ArrayList<>();
        calls.stream().filter(call -> call.waits() && call.suits(lawyer)).forEach(call -> {
            order.add(call.caller(call.asked.since()));
            entries.put(call.id(), call.entry(lawyer.id()));
        });
        return new LineMessage.Queue(order.stream()
                .sorted(QueueRules.ORDER)
                .map(caller -> entries.get(caller.call()))
                .toList());
    }
}
