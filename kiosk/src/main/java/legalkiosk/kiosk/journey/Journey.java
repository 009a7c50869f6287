package legalkiosk.kiosk.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import legalkiosk.kiosk.backend.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing a person does at the terminal, as a state machine. Everything here runs on the runtime's one thread; slow calls run
 * beside it and their answers come back as events. An answer to a question that a later state no longer asks is dropped.
 *
 * @param <S> the sealed state that a screen shows
 */
public abstract class Journey<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Journey.class);

    private final JourneyRuntime runtime;
    private final List<Runnable> undone = new ArrayList<>();
    private Consumer<? super S> observer = state -> {};
    private S state;
    private long turn;

    protected Journey(JourneyRuntime runtime, S first) {
        this.runtime = runtime;
        this.state = first;
    }

    /** What the screen shows now. */
    public final S state() {
        return state;
    }

    /** Tells the observer of each change from now on; there is one observer. */
    public final void observe(Consumer<? super S> watcher) {
        this.observer = watcher;
    }

    /** Ends the journey: stops what runs and tells nobody any more. */
    public void close() {
        stopWork();
        observer = state -> {};
    }

    protected final JourneyRuntime runtime() {
        return runtime;
    }

    /** Goes to another step; whatever the step before was waiting for is cancelled. */
    protected final void become(S next) {
        stopWork();
        show(next);
    }

    /** Stays in the step and shows it with other content; what it waits for goes on. */
    protected final void show(S next) {
        state = next;
        observer.accept(next);
    }

    /**
     * Asks something slow.
     *
     * @param broken the answer when the call throws, which only a mistake of ours makes it do; it is logged
     */
    protected final <T> void ask(Callable<T> slow, T broken, Consumer<T> answer) {
        Step step = new Step();
        Future<?> running = runtime.workers().submit(() -> {
            T value = answerOf(slow, broken);
            runtime.thread().execute(() -> step.end(() -> answer.accept(value)));
        });
        step.begin(() -> running.cancel(true));
    }

    /** Asks the backend. */
    protected final <T> void ask(Callable<Answer<T>> call, Consumer<Answer<T>> answer) {
        ask(call, new Answer.Unreachable<>("the client threw"), answer);
    }

    /** Does something on the journey's thread after a while, unless the step is left before. */
    protected final void after(Duration delay, Runnable action) {
        Step step = new Step();
        step.begin(runtime.timer().after(delay, () -> runtime.thread().execute(() -> step.end(action)))::cancel);
    }

    /** An event from another thread for this step; dropped when the step is left. */
    protected final <T> Consumer<T> event(Consumer<T> action) {
        long asked = turn;
        return value -> runtime.thread().execute(() -> {
            if (turn == asked) {
                action.accept(value);
            }
        });
    }

    /** An action came that the present state does not have. */
    protected final void stray(String action) {
        runtime.strays()
                .accept(getClass().getSimpleName() + "." + action + " in "
                        + state.getClass().getSimpleName());
    }

    private static <T> T answerOf(Callable<T> slow, T broken) {
        try {
            return slow.call();
        } catch (Exception mistake) {
            LOG.atError()
                    .setCause(mistake)
                    .addKeyValue("event", "journey.call-broke")
                    .log("a slow call threw");
            return broken;
        }
    }

    /** Something the present step waits for. */
    private final class Step {
        private final long asked = turn;
        private Runnable undo = () -> {};

        void begin(Runnable toUndo) {
            undo = toUndo;
            undone.add(toUndo);
        }

        /** What was waited for is here; it counts only if the step was not left. */
        void end(Runnable action) {
            undone.remove(undo);
            if (turn == asked) {
                action.run();
            }
        }
    }

    private void stopWork() {
        turn++;
        List<Runnable> stop = List.copyOf(undone);
        undone.clear();
        stop.forEach(Runnable::run);
    }
}
