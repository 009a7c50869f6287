package legalkiosk.hardware.child;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something done with a program from its start to its end, on a thread that lives as long as the program. */
public final class ChildWork {
    private ChildWork() {}

    /** What is done; when the program is killed meanwhile, its output ends. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Child child) throws IOException, InterruptedException;
    }

    /**
     * Starts the program, does the work and ends the program. Blocks.
     *
     * @throws TimeoutException if the work was not done by the deadline; the program is dead then
     * @throws InterruptedException if the caller was interrupted; the program is dead then
     * @throws IOException if there is no such program, or from the work
     */
    public static <T> T run(String name, List<String> command, Duration deadline, Work<T> work)
            throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<T> done = new CompletableFuture<>();
        CompletableFuture<Child> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try (Child child = Child.start(name, command)) {
                started.complete(child);
                done.complete(work.with(child));
            } catch (IOException | RuntimeException | InterruptedException failed) {
                started.cancel(false);
                done.completeExceptionally(failed);
            }
        });
        try {
            return done.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IOException(failed.getCause());
        } finally {
            var _ = started.thenAccept(Child::close);
        }
    }
}
