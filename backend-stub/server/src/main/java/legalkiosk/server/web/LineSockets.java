package legalkiosk.server.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.Role;
import legalkiosk.server.line.Closing;
import legalkiosk.server.line.LineAuth;
import legalkiosk.server.line.LineServer;
import legalkiosk.server.line.Wire;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** The WebSockets of {@link Routes#LINES}: who may open one is decided before the upgrade. */
public final class LineSockets {
    private static final String PERSON = "line-person";
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** A client that reads slower than this many frames is cut off. */
    private static final int MOST_WAITING = 500;

    /** A character of a frame has at most three bytes of UTF-8. */
    private static final int LARGEST_MESSAGE = 3 * LineFrame.MOST_CHARACTERS;

    private final LineServer lines;
    private final LineAuth lawyers;
    private final Map<Session, LineServer.Connection> open = new ConcurrentHashMap<>();
    private final Map<Session, Proof> proofs = new ConcurrentHashMap<>();

    /** What a lawyer's line was opened with. */
    private record Proof(String lawyer, Map<String, String> headers) {}

    public LineSockets(LineServer lines, LineAuth lawyers) {
        this.lines = lines;
        this.lawyers = lawyers;
    }

    void install(JavalinConfig config, Gate gate) {
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(IDLE);
            factory.setMaxTextMessageSize(LARGEST_MESSAGE);
            factory.setMaxBinaryMessageSize(1);
            factory.setMaxOutgoingFrames(MOST_WAITING);
        });
        line(config, gate, Routes.TERMINAL_LINE, Role.TERMINAL);
        line(config, gate, Routes.LAWYER_LINE, Role.LAWYER);
    }

    private void line(JavalinConfig config, Gate gate, Route route, Role role) {
        config.routes.wsBeforeUpgrade(route.path(), context -> context.attribute(PERSON, person(role, context, gate)));
        config.routes.ws(route.path(), socket -> serve(socket, role));
    }

    private void serve(WsConfig socket, Role role) {
        socket.onConnect(context -> {
            String person = context.attribute(PERSON);
            if (person == null) {
                throw new IllegalStateException("an upgrade went past the check");
            }
            open.put(context.session, lines.connected(new Socket(context.session), role, person));
            if (role == Role.LAWYER) {
                proofs.put(context.session, new Proof(person, proving(context)));
            }
        });
        socket.onMessage(context -> of(context).ifPresent(line -> line.text(context.message())));
        socket.onBinaryMessage(context -> context.closeSession(1003, "text only"));
        socket.onClose(context -> gone(context));
        socket.onError(context -> gone(context));
    }

    private String person(Role role, Context context, Gate gate) {
        return switch (role) {
            case TERMINAL -> gate.admit(Access.TERMINAL, context).name();
            case LAWYER ->
                lawyers.lawyer(name -> Optional.ofNullable(context.header(name)))
                        .orElseThrow(() -> gate.stranger(context));
        };
    }

    private Optional<LineServer.Connection> of(WsContext context) {
        return Optional.ofNullable(open.get(context.session));
    }

    /** Closes lines of lawyers whose session or token has ended since; reads the database. */
    public void checkAgain() {
        proofs.forEach((session, proof) -> {
            Optional<String> now =
                    lawyers.lawyer(name -> Optional.ofNullable(proof.headers().get(name)));
            if (!now.equals(Optional.of(proof.lawyer()))) {
                proofs.remove(session);
                new Socket(session).close(Closing.SIGNED_OUT.code(), Closing.SIGNED_OUT.name());
            }
        });
    }

    private static Map<String, String> proving(WsContext context) {
        Map<String, String> headers = new HashMap<>();
        for (String name : List.of("Authorization", "Cookie", "Origin", "Host")) {
            Optional.ofNullable(context.header(name)).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private void gone(WsContext context) {
        proofs.remove(context.session);
        Optional.ofNullable(open.remove(context.session)).ifPresent(LineServer.Connection::closed);
    }

    /** Sends without waiting; Jetty keeps the order and cuts off whoever does not read. */
    private record Socket(Session session) implements Wire {
        @Override
        public void send(String text) {
            if (session.isOpen()) {
                session.sendText(text, Callback.from(() -> {}, failed -> session.disconnect()));
            }
        }

        @Override
        public void close(int code, String reason) {
            if (session.isOpen()) {
                session.close(code, reason, Callback.NOOP);
            }
        }
    }
}
