package legalkiosk.hardware.printer.ipp;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that end early when the thread is interrupted or the latch falls. */
record Waiter(CountDownLatch closed) {
    /** A waiter that no closing ends, for the work of taking a job back. */
    static Waiter untilDone() {
        return new Waiter(new CountDownLatch(1));
    }

    void pause(Duration time) throws Stopped {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopped("the printer was closed");
            }
        } catch (InterruptedException interrupted) {
            throw stopped();
        }
    }

    /** Keeps the flag, for whoever asks next. */
    static Stopped stopped() {
        Thread.currentThread().interrupt();
        return new Stopped("the caller was interrupted");
    }
}
