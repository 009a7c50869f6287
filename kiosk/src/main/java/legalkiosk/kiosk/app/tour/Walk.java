package legalkiosk.kiosk.app.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import legalkiosk.kiosk.journey.Journey;

/** Does things on the toolkit's thread and waits for what follows, from the tour's own thread. */
final class Walk {
    private static final long LOOK_NANOS = 40_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Walk() {}

    /** Something to do that may fail for want of disk. */
    interface Deed {
        void run() throws IOException;
    }

    static void act(Deed deed) {
        look(() -> {
            try {
                deed.run();
            } catch (IOException full) {
                throw new CompletionException(full);
            }
            return true;
        });
    }

    static <T> T look(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        return answer.join();
    }

    /** Waits until there is something and gives it; {@link IllegalStateException} naming what never came. */
    static <T> T await(String what, Supplier<Optional<T>> question) {
        return await(what, PATIENCE, question);
    }

    /** The same for what may take longer. */
    static <T> T await(String what, Duration patience, Supplier<Optional<T>> question) {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            Optional<T> found = look(question);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new IllegalStateException("the tour waited in vain for: " + what);
    }

    /** Waits until a journey is in a state of this kind and gives it. */
    static <S> S state(Journey<?> journey, Class<S> wanted) {
        return await(
                wanted.getSimpleName(),
                () -> Optional.of(journey.state()).filter(wanted::isInstance).map(wanted::cast));
    }
}
