package legalkiosk.hardware.receipt.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.line.Line;

/**
 * Questions and answers on an open line. One thread at a time. Every call ends by itself; an interruption is kept, so that a command
 * that was begun is also ended, and thrown at the next {@link #checkpoint()}.
 */
final class Talk implements AutoCloseable {
    private static final long PARK_NANOS = 1_000_000;
    private static final int MOST_NOISE = 256;

    private final Line line;
    private final Timings timings;
    private final BooleanSupplier closing;
    private boolean interrupted;
    private final Answers answers = new Answers();

    Talk(Line line, Timings timings, BooleanSupplier closing) {
        this.line = line;
        this.timings = timings;
        this.closing = closing;
    }

    /** Sends everything; {@link IOException} when the line is gone or takes nothing for too long. */
    void send(byte[] bytes) throws IOException {
        int sent = 0;
        long end = ahead(timings.stall());
        while (sent < bytes.length) {
            int taken = line.write(bytes, sent, bytes.length);
            sent += taken;
            if (taken > 0) {
                end = ahead(timings.stall());
            } else if (over(end)) {
                throw new IOException("the line takes no more bytes");
            } else {
                park();
            }
        }
    }

    /** Asks for all four status bytes, one after the other. */
    PaperStatus status() throws IOException {
        return PaperStatus.of(answer(1), answer(2), answer(3), answer(4));
    }

    private byte answer(int question) throws IOException {
        hear();
        answers.reset();
        send(EscPos.ask(question));
        long end = ahead(timings.answer());
        while (true) {
            hear();
            if (answers.realTime().isPresent()) {
                return answers.realTime().get();
            }
            if (answers.noise() > MOST_NOISE) {
                throw new IOException("answers what no receipt printer answers");
            }
            if (over(end)) {
                throw new IOException("no answer to DLE EOT " + question);
            }
            park();
        }
    }

    /** Sends the question whose answer proves that everything before it is done. */
    void askFence() throws IOException {
        hear();
        answers.resetFence();
        send(EscPos.fence());
    }

    /** Whether that answer came by now. */
    boolean fenceAnswered() throws IOException {
        hear();
        return answers.fence();
    }

    /** Lets the printer forget what it has not printed; false when it does not say that it did. */
    boolean forget() throws IOException {
        hear();
        answers.reset();
        send(EscPos.forget());
        long end = ahead(timings.answer());
        while (!answers.forgotten() && !over(end)) {
            park();
            hear();
        }
        return answers.forgotten();
    }

    /** Waits a little, less when the thread is interrupted. */
    void pause(Duration time) {
        long end = ahead(time);
        while (!over(end) && !interrupted && !closing.getAsBoolean()) {
            park();
        }
    }

    /** Where a job may stop. */
    void checkpoint() throws Stopped {
        if (interrupted || Thread.interrupted()) {
            interrupted = true;
            throw new Stopped("the caller was interrupted");
        }
        if (closing.getAsBoolean()) {
            throw new Stopped("the driver was closed");
        }
    }

    /** Gives a kept interruption back to the thread. */
    void leave() {
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private void hear() throws IOException {
        answers.hear(line.read());
    }

    private void park() {
        LockSupport.parkNanos(PARK_NANOS);
        interrupted |= Thread.interrupted();
    }

    private static long ahead(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static boolean over(long end) {
        return System.nanoTime() - end >= 0;
    }
}
