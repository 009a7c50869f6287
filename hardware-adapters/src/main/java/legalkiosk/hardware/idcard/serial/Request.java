package legalkiosk.hardware.idcard.serial;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import legalkiosk.hardware.idcard.CardReading;

/** One caller's wish to read a card. */
final class Request {
    private final long endNanos;
    private final CompletableFuture<CardReading> answer = new CompletableFuture<>();
    private volatile boolean cancelled;

    Request(Duration deadline) {
        this.endNanos = System.nanoTime() + deadline.toNanos();
    }

    long endNanos() {
        return endNanos;
    }

    CompletableFuture<CardReading> answer() {
        return answer;
    }

    void cancel() {
        cancelled = true;
    }

    /** True while the driver has to do something about it. */
    boolean isWaiting() {
        return !cancelled && !answer.isDone();
    }
}
