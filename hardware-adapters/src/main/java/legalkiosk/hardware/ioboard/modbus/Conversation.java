package legalkiosk.hardware.ioboard.modbus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Asks and listens on an open line. One thread only. */
final class Conversation {
    private static final int TRIES = 3;
    private static final long LISTEN_NANOS = 1_000_000;
    private static final int MOST_BYTES = 256;
    private static final double CHARACTER_BITS = 11;
    /** Frames are kept apart by 3.5 characters, from 19200 baud on by 1.75 ms (Modbus over serial line, 2.5.1.1). */
    private static final double SILENT_CHARACTERS = 3.5;

    private static final long LEAST_SILENCE_NANOS = 1_750_000;

    private final RtuLine line;
    private final ModbusBoardConfig config;
    private final long silenceNanos;

    Conversation(RtuLine line, ModbusBoardConfig config) {
        this.line = line;
        this.config = config;
        this.silenceNanos =
                Math.max(LEAST_SILENCE_NANOS, (long) (SILENT_CHARACTERS * CHARACTER_BITS * 1e9 / config.baud()));
    }

    /** The answer, after three tries at most. {@link IOException} when the line is gone. */
    Reply ask(Question question) throws IOException {
        Reply reply = new Reply.Silent();
        for (int i = 0; i < TRIES; i++) {
            reply = askOnce(question);
            if (reply instanceof Reply.Bits || reply instanceof Reply.Refused) {
                return reply;
            }
        }
        return reply;
    }

    private Reply askOnce(Question question) throws IOException {
        awaitSilence();
        line.write(question.frame(config.unit()));
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        long end = System.nanoTime() + config.timings().answer().toNanos();
        while (System.nanoTime() < end && heard.size() < MOST_BYTES) {
            byte[] bytes = line.read();
            if (bytes.length == 0) {
                LockSupport.parkNanos(LISTEN_NANOS);
                if (Thread.interrupted()) {
                    Thread.currentThread().interrupt();
                    return new Reply.Silent();
                }
                continue;
            }
            heard.writeBytes(bytes);
            Reply reply = question.reply(config.unit(), heard.toByteArray());
            if (!(reply instanceof Reply.Incomplete)) {
                return reply;
            }
        }
        return new Reply.Silent();
    }

    /** Throws away what still comes of an answer before; a line that never rests is asked all the same. */
    private void awaitSilence() throws IOException {
        long end = System.nanoTime() + config.timings().answer().toNanos();
        long quietSince = System.nanoTime();
        while (System.nanoTime() < end && System.nanoTime() - quietSince < silenceNanos) {
            if (line.read().length > 0) {
                quietSince = System.nanoTime();
            }
            LockSupport.parkNanos(silenceNanos / 2);
        }
    }
}
