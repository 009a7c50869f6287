package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.model.Operation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which fault the next question meets: first one laid up for its operation, then the plan, then the lasting delay. */
final class LineFaults {
    private final Map<Operation, Deque<LineFault>> byOperation = new HashMap<>();
    private final Deque<LineFault> plan = new ArrayDeque<>();
    private boolean alwaysNonsense;
    private Duration delay = Duration.ZERO;

    synchronized void next(Operation operation, LineFault fault) {
        byOperation.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(fault);
    }

    synchronized void plan(List<LineFault> faults) {
        plan.clear();
        plan.addAll(faults);
    }

    synchronized void delay(Duration other) {
        delay = other;
    }

    synchronized void alwaysNonsense(boolean on) {
        alwaysNonsense = on;
    }

    synchronized LineFault take(Operation operation) {
        Deque<LineFault> own = byOperation.get(operation);
        if (own != null && !own.isEmpty()) {
            return own.remove();
        }
        if (!plan.isEmpty()) {
            return plan.remove();
        }
        if (alwaysNonsense) {
            return new LineFault.Nonsense();
        }
        return delay.isZero() ? new LineFault.None() : new LineFault.Late(delay);
    }
}
