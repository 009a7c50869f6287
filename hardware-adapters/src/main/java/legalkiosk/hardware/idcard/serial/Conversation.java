package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.idcard.protocol.Command;
import legalkiosk.hardware.idcard.protocol.FrameScanner;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.ScanEvent;
import legalkiosk.hardware.idcard.protocol.Status;

/** One command, one answer, over a line that may lose, add and repeat bytes. One thread only. */
final class Conversation {
    private static final long PARK_NANOS = 1_000_000;

    private final Transport transport;
    private final ReaderTimings timings;
    private final FrameScanner scanner = new FrameScanner();
    private final List<ScanEvent> events = new ArrayList<>();

    Conversation(Transport transport, ReaderTimings timings) {
        this.transport = transport;
        this.timings = timings;
    }

    /** Asks, and once more when the answer was lost, damaged, or says that the command arrived damaged. */
    Outcome askTwice(Command command, Patience patience) throws IOException {
        Outcome first = ask(command, patience);
        return switch (first) {
            case Outcome.Silent() -> ask(command, patience);
            case Outcome.Damaged(String why) -> ask(command, patience);
            case Outcome.Answered(Reply reply) when arrivedDamaged(reply) -> ask(command, patience);
            case Outcome.Answered(Reply reply) -> first;
            case Outcome.GivenUp() -> first;
        };
    }

    /** Drops whatever came before, sends the command and waits for the reply that can be its answer. */
    Outcome ask(Command command, Patience patience) throws IOException {
        drain();
        transport.write(command.frame());
        long sent = System.nanoTime();
        long lastByte = sent;
        long limit = limit(command).toNanos();
        boolean refused = false;
        boolean heard = false;
        while (true) {
            byte[] bytes = transport.read();
            long now = System.nanoTime();
            if (bytes.length > 0) {
                lastByte = now;
                heard = true;
                events.clear();
                scanner.feed(bytes, events::add);
                for (ScanEvent event : events) {
                    switch (event) {
                        case ScanEvent.Refused(ScanEvent.Why why) -> refused = true;
                        case ScanEvent.Frame frame -> {
                            if (!frame.isEcho() && Expected.answers(command, Reply.of(frame.payload()))) {
                                return new Outcome.Answered(Reply.of(frame.payload()));
                            }
                        }
                    }
                }
                if (now - sent < 2 * limit) {
                    continue;
                }
            }
            if (patience.isOver(now)) {
                return new Outcome.GivenUp();
            }
            boolean quiet = now - lastByte > timings.gap().toNanos();
            if (quiet && (refused || scanner.inFrame())) {
                return new Outcome.Damaged(refused ? "a frame that does not check" : "a frame that was cut short");
            }
            if (now - sent > (quiet || !heard ? limit : 2 * limit)) {
                return heard ? new Outcome.Damaged("bytes that make no answer") : new Outcome.Silent();
            }
            LockSupport.parkNanos(PARK_NANOS);
        }
    }

    /** Waits between two questions, unless the caller gives up; keeps taking what arrives so that a pulled cable is noticed. */
    void pause(Duration duration, Patience patience) throws IOException {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos();
                left > 0 && !patience.isOver(System.nanoTime());
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, patience.left(System.nanoTime())));
        }
        drain();
    }

    /** Drops what arrived and forgets what began. */
    void drain() throws IOException {
        while (transport.read().length > 0) {
            // answers to nothing that was asked
        }
        scanner.reset();
    }

    private Duration limit(Command command) {
        return switch (command) {
            case FIND -> timings.find();
            case SELECT -> timings.select();
            case READ, READ_WITH_FINGERPRINT -> timings.read();
            case ADDRESS -> timings.address();
            case RESET, STATUS, SAM_ID, MAX_RF_BYTES -> timings.status();
        };
    }

    private static boolean arrivedDamaged(Reply reply) {
        return reply.status() == Status.BAD_CHECKSUM_SENT || reply.status() == Status.BAD_LENGTH_SENT;
    }
}
