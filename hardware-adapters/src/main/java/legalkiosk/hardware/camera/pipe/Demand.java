package legalkiosk.hardware.camera.pipe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Snapshot;

/** Who wants pictures of the camera: those who watch, and orders for one picture. Any thread. */
final class Demand {
    private final CameraMode live;
    private final CameraMode still;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Watching> watches = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private long changes;
    private boolean closed;

    /** A picture that was ordered; only one that began after {@code asked} (nanoTime) will do. */
    record Order(long asked, CompletableFuture<Snapshot> answer) {}

    Demand(CameraMode live, CameraMode still) {
        this.live = live;
        this.still = still;
    }

    /** The mode the camera should be on in; empty when nobody wants anything. */
    Optional<CameraMode> wanted() {
        return locked(() -> {
            if (closed) {
                return Optional.<CameraMode>empty();
            }
            return !orders.isEmpty()
                    ? Optional.of(still)
                    : watches.isEmpty() ? Optional.<CameraMode>empty() : Optional.of(live);
        });
    }

    boolean closed() {
        return locked(() -> closed);
    }

    void add(Watching watch) {
        change(() -> watches.add(watch));
    }

    void remove(Watching watch) {
        change(() -> watches.remove(watch));
    }

    Order order() {
        Order order = new Order(System.nanoTime(), new CompletableFuture<>());
        change(() -> orders.add(order));
        return order;
    }

    void cancel(Order order) {
        change(() -> orders.remove(order));
    }

    /** Gives every open order the same answer. */
    void answerAll(Snapshot answer) {
        List<Order> open = locked(() -> List.copyOf(orders));
        open.forEach(order -> order.answer().complete(answer));
        if (!open.isEmpty()) {
            change(() -> orders.removeAll(open));
        }
    }

    /** Shows a frame to those who watch, if it has their mode, and gives it to those orders that it will do for. */
    void deliver(Frame frame, CameraMode mode, long began, boolean settled) {
        List<Watching> viewers = locked(() -> mode.equals(live) ? List.copyOf(watches) : List.<Watching>of());
        viewers.forEach(watch -> watch.offer(frame));
        if (!settled || !mode.equals(still)) {
            return;
        }
        List<Order> served = locked(
                () -> orders.stream().filter(order -> began - order.asked() > 0).toList());
        served.forEach(order -> order.answer().complete(new Snapshot.Taken(frame)));
        if (!served.isEmpty()) {
            change(() -> orders.removeAll(served));
        }
    }

    /** Tells those who watch that no frames come. */
    void lose() {
        locked(() -> List.copyOf(watches)).forEach(Watching::lose);
    }

    /** Closes for good; answers the watches that were open. */
    List<Watching> close() {
        List<Watching> open = locked(() -> List.copyOf(watches));
        change(() -> closed = true);
        return open;
    }

    /** Wakes whoever waits in {@link #await}. */
    void poke() {
        change(() -> {});
    }

    /** Counts everything that happened; for {@link #await}. */
    long changes() {
        return locked(() -> changes);
    }

    /** Waits until something happened since {@code seen}, or the time is over. */
    void await(long seen, Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lockInterruptibly();
        try {
            while (changes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The answer to an order, waited for. */
    static Snapshot answer(Order order, Duration deadline)
            throws InterruptedException, java.util.concurrent.TimeoutException {
        try {
            return order.answer().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (java.util.concurrent.ExecutionException never) {
            throw new IllegalStateException("orders are only ever completed normally", never);
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(java.util.function.Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
