package legalkiosk.server.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.CallDesk;
import legalkiosk.server.consultation.Caller;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes in on the lines: hello, resuming, heartbeat, limits, and then what the desk is asked. Any thread. */
public final class LineServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LineServer.class);
    private static final long HELLO_NANOS = 5_000_000_000L;
    private static final int MOST_LINES = 8;
    private static final int TOKEN_BYTES = 32;

    private final Exchange exchange;
    private final CallDesk desk;
    private final LineStore store;
    private final SecureRandom random = new SecureRandom();
    private final Set<Connection> strangers = ConcurrentHashMap.newKeySet();
    private final long startedNanos;
    private final long startedMillis;
    private volatile boolean oldForgotten;
    private volatile boolean closing;

    public LineServer(Exchange exchange, CallDesk desk, Database database, Clock clock) {
        this.exchange = exchange;
        this.desk = desk;
        this.store = new LineStore(database, clock);
        this.startedNanos = exchange.now();
        this.startedMillis = clock.millis();
    }

    /** A WebSocket of somebody who may be here; its texts are to be handed over one after the other. */
    public Connection connected(Wire wire, Role role, String person) {
        Connection connection = new Connection(wire, role, person, exchange.now());
        strangers.add(connection);
        if (closing) {
            // Came back faster than the server could stop: the next one is meant.
            wire.close(Closing.RESTART.code(), Closing.RESTART.name());
        }
        return connection;
    }

    /** Heartbeats and what has run out; once a second or more often. */
    public void tick() {
        long now = exchange.now();
        strangers.stream()
                .filter(one -> now - one.opened > HELLO_NANOS)
                .forEach(one -> one.wire.close(Closing.NOT_A_FRAME.code(), "no hello"));
        for (LineSession session : List.copyOf(exchange.all())) {
            session.beat(now).ifPresent(dead -> {
                dead.close(Closing.SILENT.code(), Closing.SILENT.name());
                gone(session, dead);
            });
            if (session.over(now)) {
                exchange.remove(session);
                store.remove(session.tokenHash());
            }
        }
        if (!oldForgotten && now - startedNanos > LineSession.KEPT_NANOS) {
            oldForgotten = true;
            store.removeOlderThan(startedMillis);
        }
    }

    /** Tells everybody to come back; what they have can be resumed. */
    @Override
    public void close() {
        closing = true;
        strangers.forEach(one -> one.wire.close(Closing.RESTART.code(), Closing.RESTART.name()));
        exchange.all().forEach(session -> session.close(Closing.RESTART));
    }

    private void gone(LineSession session, Wire wire) {
        if (session.closed(wire, exchange.now()) && !closing) {
            desk.away(session.caller());
        }
    }

    /** One WebSocket. Its methods are called by one thread at a time. */
    public final class Connection {
        private final Wire wire;
        private final Role role;
        private final String person;
        private final long opened;
        private @Nullable LineSession session;
        private Opening how = Opening.NEW;

        private Connection(Wire wire, Role role, String person, long opened) {
            this.wire = wire;
            this.role = role;
            this.person = person;
            this.opened = opened;
        }

        /** A text came. */
        public void text(String text) {
            LineSession known = session;
            if (text.length() > LineFrame.MOST_CHARACTERS
                    || known != null && !known.allows(text.length(), exchange.now())) {
                wire.close(Closing.TOO_MUCH.code(), Closing.TOO_MUCH.name());
                return;
            }
            try {
                LineFrame frame = LineFrame.read(text);
                if (known == null) {
                    hello(frame);
                } else if (known.accept(frame, exchange.now())) {
                    said(known, frame);
                }
            } catch (JsonProcessingException unreadable) {
                wire.close(Closing.NOT_A_FRAME.code(), Closing.NOT_A_FRAME.name());
            }
        }

        /** The socket is gone. */
        public void closed() {
            strangers.remove(this);
            LineSession known = session;
            if (known != null) {
                gone(known, wire);
            }
        }

        private void hello(LineFrame frame) {
            strangers.remove(this);
            try {
                if (!(frame.message() instanceof LineMessage.Hello hello)) {
                    throw new Refusal(ErrorKind.BAD_REQUEST);
                }
                LineCheck.hello(hello, role);
                LineSession opening = open(hello);
                session = opening;
                try {
                    desk.joined(opening.caller(), how, Optional.ofNullable(hello.call()));
                } catch (Refusal refusal) {
                    refused(opening, frame, refusal);
                }
            } catch (Refusal refusal) {
                Closing why = refusal.kind() == ErrorKind.NOT_ALLOWED ? Closing.NOT_ALLOWED : Closing.NOT_A_FRAME;
                wire.close(why.code(), why.name());
            }
        }

        private LineSession open(LineMessage.Hello hello) {
            long now = exchange.now();
            String token = Optional.ofNullable(hello.resume()).orElse("");
            String hash = Hashes.sha256(token);
            Optional<LineSession> same =
                    exchange.byToken(hash).filter(found -> mine(found.caller()) && !found.over(now));
            if (same.isPresent()) {
                how = Opening.RESUMED;
                exchange.add(same.get());
                same.get()
                        .open(wire, token, how, hello.lastSeq(), now)
                        .ifPresent(before -> before.close(Closing.REPLACED.code(), Closing.REPLACED.name()));
                return same.get();
            }
            Optional<Caller> earlier =
                    token.isEmpty() ? Optional.empty() : store.find(hash).filter(this::mine);
            how = earlier.isPresent() ? Opening.RESTORED : Opening.NEW;
            if (earlier.isEmpty()) {
                token = fresh();
                hash = Hashes.sha256(token);
            }
            Caller caller = earlier.orElseGet(
                    () -> new Caller(role, person, UUID.randomUUID().toString()));
            if (earlier.isEmpty()) {
                makeRoom();
                store.add(hash, caller);
            }
            LineSession made = new LineSession(caller, hash, now);
            exchange.add(made);
            made.open(wire, token, how, 0, now);
            return made;
        }

        private boolean mine(Caller caller) {
            return caller.role() == role && caller.person().equals(person);
        }

        private void makeRoom() {
            List<LineSession> all = exchange.of(role, person);
            if (all.size() >= MOST_LINES) {
                all.stream().min(Comparator.comparingLong(LineSession::heard)).ifPresent(oldest -> {
                    oldest.close(Closing.TOO_MUCH);
                    exchange.remove(oldest);
                    store.remove(oldest.tokenHash());
                    desk.away(oldest.caller());
                });
            }
        }

        private void said(LineSession known, LineFrame frame) {
            try {
                LineCheck.message(frame.message(), role);
                ask(known, frame.message());
            } catch (Refusal refusal) {
                refused(known, frame, refusal);
            } catch (RuntimeException broken) {
                LOG.atError()
                        .setCause(broken)
                        .addKeyValue("event", "line.failed")
                        .addKeyValue("message", frame.message().getClass().getSimpleName())
                        .log("a message failed");
                refused(known, frame, new Refusal(ErrorKind.FAILED));
            }
        }

        private void ask(LineSession known, LineMessage message) {
            Caller who = known.caller();
            switch (message) {
                case LineMessage.Ping _ -> known.send(new LineMessage.Pong(), exchange.now());
                case LineMessage.Pong _ -> {}
                case LineMessage.Relay relay -> desk.relay(who, relay);
                case LineMessage.Connected connected -> desk.connected(who, connected.call());
                case LineMessage.End end -> desk.end(who, end.call());
                case LineMessage.Request request -> desk.request(who, request);
                case LineMessage.Reply reply -> desk.reply(who, reply);
                case LineMessage.Presence presence -> desk.duty(who, presence.duty());
                case LineMessage.Claim claim -> desk.claim(who, claim.call());
                case LineMessage.Decline decline -> desk.decline(who, decline.call());
                case LineMessage.HandOver handOver -> desk.handOver(who, handOver.call(), handOver.to());
                case LineMessage.Hello _,
                        LineMessage.Welcome _,
                        LineMessage.Refused _,
                        LineMessage.State _,
                        LineMessage.Peer _,
                        LineMessage.Reminder _,
                        LineMessage.Late _,
                        LineMessage.Queue _,
                        LineMessage.Ring _,
                        LineMessage.RingEnd _,
                        LineMessage.Claimed _,
                        LineMessage.CaseNow _ -> throw new Refusal(ErrorKind.NOT_ALLOWED);
            }
        }

        private void refused(LineSession known, LineFrame frame, Refusal refusal) {
            known.send(new LineMessage.Refused(frame.seq(), null, refusal.kind(), refusal.detail()), exchange.now());
        }
    }

    private String fresh() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
