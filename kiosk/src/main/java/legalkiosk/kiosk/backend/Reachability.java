package legalkiosk.kiosk.backend;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Whether the backend answers, as the last call found it. Any thread; begins hopeful. */
public final class Reachability {
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();

    public boolean reachable() {
        return reachable.get();
    }

    /** Told of each change, on the thread of the call that found it. */
    public void addListener(Consumer<Boolean> listener) {
        listeners.add(listener);
    }

    void seen(boolean answered) {
        if (reachable.getAndSet(answered) != answered) {
            listeners.forEach(listener -> listener.accept(answered));
        }
    }
}
