package legalkiosk.server.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One thread that writes for all: whatever waits while the disk is busy goes into the next transaction together and shares its
 * sync. Each piece of work stands behind a savepoint of its own, so one that is refused undoes nothing of the others; nobody is
 * answered before the transaction is on disk. For SQLite, which has one writer anyway.
 */
final class GroupCommit implements AutoCloseable {
    private static final int MOST = 64;
    private static final String SAVEPOINT = "one_of_several";

    private final Jdbi jdbi;
    private final BlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.writer = Thread.ofPlatform().daemon().name("database-writer").start(this::run);
    }

    /** Does the work in a transaction and waits until it is on disk; throws what the work threw. Any thread but the writer's. */
    <T> T write(Function<Handle, T> work) {
        Task<T> task = new Task<>(work);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            waiting.add(task);
        }
        return task.await();
    }

    /** Finishes what waits; what comes later is refused. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.add(new Task<>(handle -> true));
        }
        try {
            writer.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            try {
                List<Task<?>> batch = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(batch, MOST - 1);
                commit(batch);
            } catch (InterruptedException nobodyDoesThis) {
                throw new IllegalStateException("the writer was interrupted", nobodyDoesThis);
            }
        }
    }

    private void commit(List<Task<?>> batch) {
        try {
            jdbi.useTransaction(handle -> {
                for (Task<?> task : batch) {
                    task.work(handle, batch.size() == 1);
                }
            });
        } catch (RuntimeException | Error undone) {
            batch.forEach(task -> task.undone(undone));
        }
        batch.forEach(Task::tell);
    }

    private static final class Task<T> {
        private final Function<Handle, T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Throwable failure;

        Task(Function<Handle, T> work) {
            this.work = work;
        }

        void work(Handle handle, boolean alone) {
            if (alone) {
                result = work.apply(handle);
                return;
            }
            handle.savepoint(SAVEPOINT);
            try {
                result = work.apply(handle);
            } catch (RuntimeException refused) {
                failure = refused;
                handle.rollbackToSavepoint(SAVEPOINT);
                return;
            }
            handle.releaseSavepoint(SAVEPOINT);
        }

        void undone(Throwable why) {
            if (failure == null) {
                failure = why;
            }
        }

        void tell() {
            if (failure == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(failure);
            }
        }

        T await() {
            try {
                return answer.join();
            } catch (CompletionException wrapped) {
                switch (wrapped.getCause()) {
                    case RuntimeException refused -> throw refused;
                    case Error broken -> throw broken;
                    case null, default -> throw wrapped;
                }
            }
        }
    }
}
