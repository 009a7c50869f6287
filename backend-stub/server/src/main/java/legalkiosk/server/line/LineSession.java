package legalkiosk.server.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.server.consultation.Caller;
import org.jspecify.annotations.Nullable;

/** One participant's line, across breaks of its connection. Any thread. */
final class LineSession {
    static final long KEPT_NANOS = LineFrame.KEPT_SECONDS * 1_000_000_000L;
    static final long HEARTBEAT_NANOS = LineFrame.HEARTBEAT_SECONDS * 1_000_000_000L;
    static final long DEAD_NANOS = LineFrame.DEAD_SECONDS * 1_000_000_000L;

    private static final int MOST_KEPT = 1_000;
    private static final double MESSAGES_A_SECOND = 30;
    private static final double MESSAGES_AT_ONCE = 300;
    private static final double CHARACTERS_A_SECOND = 100_000;
    private static final double CHARACTERS_AT_ONCE = 1_000_000;

    private final Caller caller;
    private final String tokenHash;
    private final Allowance messages;
    private final Allowance characters;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private @Nullable Wire wire;
    private long sent;
    private long received;
    private long heard;
    private long pinged;
    private boolean lost;

    private record Kept(long seq, LineMessage message, long at) {}

    LineSession(Caller caller, String tokenHash, long now) {
        this.caller = caller;
        this.tokenHash = tokenHash;
        this.messages = new Allowance(MESSAGES_A_SECOND, MESSAGES_AT_ONCE, now);
        this.characters = new Allowance(CHARACTERS_A_SECOND, CHARACTERS_AT_ONCE, now);
        this.heard = now;
    }

    Caller caller() {
        return caller;
    }

    String tokenHash() {
        return tokenHash;
    }

    /** Takes a connection, welcomes it and repeats what was missed; gives the connection it replaces. */
    synchronized Optional<Wire> open(Wire fresh, String token, LineMessage.Opening how, long lastSeq, long now) {
        Optional<Wire> before = Optional.ofNullable(wire);
        wire = fresh;
        heard = now;
        pinged = now;
        acknowledged(lastSeq);
        put(0, new LineMessage.Welcome(caller.participant(), token, how, received, LineFrame.HEARTBEAT_SECONDS));
        kept.forEach(one -> put(one.seq(), one.message()));
        return before;
    }

    /** Sends now or, if it must not be lost, keeps it for later too. */
    synchronized void send(LineMessage message, long now) {
        long seq = 0;
        if (message.lasting()) {
            seq = ++sent;
            kept.add(new Kept(seq, message, now));
            kept.removeIf(one -> now - one.at() > KEPT_NANOS);
            if (kept.size() > MOST_KEPT) {
                lost = true;
                close(Closing.TOO_MUCH);
                return;
            }
        }
        put(seq, message);
    }

    /** False for a repeat, which is thrown away. */
    synchronized boolean accept(LineFrame frame, long now) {
        heard = now;
        acknowledged(frame.ack());
        if (frame.seq() == 0) {
            return true;
        }
        if (frame.seq() <= received) {
            return false;
        }
        received = frame.seq();
        return true;
    }

    /** True if the client may send this much now. */
    synchronized boolean allows(int length, long now) {
        return messages.use(1, now) & characters.use(length, now);
    }

    /** True if this was its connection, which is gone now. */
    synchronized boolean closed(Wire gone, long now) {
        if (wire != gone) {
            return false;
        }
        wire = null;
        heard = now;
        return true;
    }

    /** Heartbeat; gives the connection if it is dead. */
    synchronized Optional<Wire> beat(long now) {
        if (wire == null) {
            return Optional.empty();
        }
        if (now - heard > DEAD_NANOS) {
            return Optional.of(wire);
        }
        if (now - pinged >= HEARTBEAT_NANOS) {
            pinged = now;
            put(0, new LineMessage.Ping());
        }
        return Optional.empty();
    }

    /** When something came from it last. */
    synchronized long heard() {
        return heard;
    }

    /** True when nobody can come back to it. */
    synchronized boolean over(long now) {
        return lost || (wire == null && now - heard > KEPT_NANOS);
    }

    synchronized void close(Closing why) {
        if (wire != null) {
            wire.close(why.code(), why.name());
        }
    }

    private void acknowledged(long seq) {
        while (!kept.isEmpty() && kept.peek().seq() <= seq) {
            kept.poll();
        }
    }

    private void put(long seq, LineMessage message) {
        if (wire != null) {
            wire.send(new LineFrame(seq, received, message).text());
        }
    }
}
