package legalkiosk.kiosk.backend.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Role;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call's line. It is opened at once, beats every few seconds, notices a silent death, comes back after 0.2 to 2 s, and says again
 * what was not acknowledged. Any thread may speak; the listener is told on the line's own thread.
 */
public final class CallLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallLine.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final int GOING_AWAY = 1001;
    private static final int BAD_FRAME = 1002;

    private final OkHttpClient client;
    private final Request request;
    private final Role role;
    private final @Nullable String call;
    private final Listener listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-line").factory());
    private final Unheard unheard = new Unheard();
    private Optional<WebSocket> socket = Optional.empty();
    private @Nullable String resume;
    private boolean standing;
    private boolean closed;
    private long pause = FIRST_PAUSE_MILLIS;
    private long lastHeard;

    /** Who is told, on the line's thread; must return quickly. */
    public interface Listener {
        /** Something was said to this side, each thing once and in order. */
        void heard(LineMessage message);

        /** The line came or went. */
        void status(LineStatus status);
    }

    private CallLine(OkHttpClient client, Request request, Role role, @Nullable String call, Listener listener) {
        this.role = role;
        this.client = client;
        this.request = request;
        this.call = call;
        this.listener = listener;
    }

    /**
     * Opens the line of a call; waits for nothing.
     *
     * @param request the address of the terminal's line, with the terminal's token
     */
    public static CallLine open(OkHttpClient client, Request request, String call, Listener listener) {
        return open(client, request, Role.TERMINAL, call, listener);
    }

    /** A lawyer's line, for demonstrations and tests; the calls come on it. */
    public static CallLine openAsLawyer(OkHttpClient client, Request request, Listener listener) {
        return open(client, request, Role.LAWYER, null, listener);
    }

    private static CallLine open(
            OkHttpClient client, Request request, Role role, @Nullable String call, Listener listener) {
        CallLine line = new CallLine(client, request, role, call, listener);
        line.thread.execute(line::connect);
        var _ = line.thread.scheduleAtFixedRate(
                line::beat, LineFrame.HEARTBEAT_SECONDS, LineFrame.HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return line;
    }

    /** Says something; what is lasting is said again until it was heard. */
    public void say(LineMessage message) {
        later(() -> {
            LineFrame frame = unheard.say(message);
            if (standing) {
                send(frame);
            }
        });
    }

    /** Ends the line after what was said has been sent; nobody is told any more. */
    @Override
    public void close() {
        later(() -> {
            closed = true;
            socket.ifPresent(open -> open.close(GOING_AWAY, null));
        });
        thread.shutdown();
    }

    private void connect() {
        if (!closed) {
            standing = false;
            lastHeard = System.nanoTime();
            socket = Optional.of(client.newWebSocket(request, new Ears()));
        }
    }

    private void opened(WebSocket on) {
        LineMessage hello = new LineMessage.Hello(role, call, resume, resume == null ? 0 : unheard.heard());
        on.send(new LineFrame(0, unheard.heard(), hello).text());
    }

    private void heard(WebSocket on, String text) {
        if (isOld(on)) {
            return;
        }
        lastHeard = System.nanoTime();
        try {
            LineFrame frame = LineFrame.read(text);
            if (frame.message() instanceof LineMessage.Welcome welcome) {
                welcomed(welcome);
            } else if (unheard.hear(frame) && !closed) {
                pass(frame.message());
            }
        } catch (JsonProcessingException notAFrame) {
            LOG.atWarn().addKeyValue("event", "line.bad-frame").log("the backend said what is not a frame");
            on.close(BAD_FRAME, null);
            lost(on, "not a frame");
        }
    }

    private void pass(LineMessage message) {
        switch (message) {
            case LineMessage.Ping ping -> say(new LineMessage.Pong());
            case LineMessage.Pong pong -> {}
            default -> listener.heard(message);
        }
    }

    private void welcomed(LineMessage.Welcome welcome) {
        resume = welcome.resume();
        standing = true;
        pause = FIRST_PAUSE_MILLIS;
        unheard.again(welcome.how(), welcome.lastSeq()).forEach(this::send);
        if (!closed) {
            listener.status(new LineStatus.Up(welcome.how()));
        }
    }

    private void lost(WebSocket on, String facts) {
        if (isOld(on) || closed) {
            return;
        }
        socket = Optional.empty();
        standing = false;
        on.cancel();
        listener.status(new LineStatus.Down(facts));
        var _ = thread.schedule(this::connect, pause, TimeUnit.MILLISECONDS);
        pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }

    private void beat() {
        if (closed || socket.isEmpty()) {
            return;
        }
        long silent = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastHeard);
        if (silent >= LineFrame.DEAD_SECONDS) {
            lost(socket.get(), "silent for " + silent + " s");
        } else if (standing) {
            send(unheard.say(new LineMessage.Ping()));
        }
    }

    private void send(LineFrame frame) {
        socket.ifPresent(open -> open.send(frame.text()));
    }

    private boolean isOld(WebSocket on) {
        return socket.filter(open -> open == on).isEmpty();
    }

    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException ended) {
            LOG.atTrace().addKeyValue("event", "line.late").log("after the end of the line");
        }
    }

    /** On OkHttp's threads: hands everything to the line's. */
    private final class Ears extends WebSocketListener {
        @Override
        public void onOpen(WebSocket on, Response response) {
            later(() -> opened(on));
        }

        @Override
        public void onMessage(WebSocket on, String text) {
            later(() -> heard(on, text));
        }

        @Override
        public void onClosing(WebSocket on, int code, String reason) {
            later(() -> lost(on, "closed with " + code));
        }

        @Override
        public void onFailure(WebSocket on, Throwable failure, @Nullable Response response) {
            String facts = response == null ? failure.getClass().getSimpleName() : "status " + response.code();
            later(() -> lost(on, facts));
        }
    }
}
