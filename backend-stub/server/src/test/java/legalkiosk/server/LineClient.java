package legalkiosk.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Hello;
import legalkiosk.contract.call.LineMessage.Welcome;
import legalkiosk.contract.call.Role;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** A terminal's or lawyer's end of the line, over a real socket, that remembers what it was told. */
final class LineClient extends WebSocketListener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<LineFrame> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    private final Deque<LineFrame> unheard = new ArrayDeque<>();
    private final Role role;
    private @Nullable LineClient before;
    private WebSocket socket;
    private long sent;
    volatile long received;
    volatile boolean deaf;
    Welcome welcome;

    private LineClient(Role role) {
        this.role = role;
    }

    /** A client that trusts the backend's own certificate. */
    static OkHttpClient http(Path state) throws Exception {
        X509Certificate own = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(Files.newInputStream(state.resolve("backend.pem")));
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder().addTrustedCertificate(own).build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    /** Opens the socket without saying anything. */
    static LineClient dial(OkHttpClient http, int port, Route route, Role role, String token) {
        Request request = new Request.Builder()
                .url("https://localhost:" + port + route.path())
                .header("Authorization", "Bearer " + token)
                .build();
        return dial(http, request, role);
    }

    /** The same with headers of the caller's own making. */
    static LineClient dial(OkHttpClient http, Request request, Role role) {
        LineClient client = new LineClient(role);
        client.socket = http.newWebSocket(request, client);
        return client;
    }

    /** Says hello and waits for the welcome. */
    LineClient hello(@Nullable String call, Optional<LineClient> earlier) throws Exception {
        before = earlier.orElse(null);
        String resume = earlier.map(one -> one.welcome.resume()).orElse(null);
        long last = earlier.map(one -> one.received).orElse(0L);
        frame(0, new Hello(role, call, resume, last));
        welcome = await(Welcome.class);
        return this;
    }

    synchronized void say(LineMessage message) {
        if (message.lasting()) {
            sent++;
            unheard.add(new LineFrame(sent, 0, message));
        }
        frame(message.lasting() ? sent : 0, message);
    }

    /** The same participant as before: the counting goes on, and what the server has not had is sent again. */
    private synchronized void resumed(Welcome told, LineClient earlier) {
        received = earlier.received;
        synchronized (earlier) {
            sent = earlier.sent;
            unheard.addAll(earlier.unheard);
        }
        unheard.removeIf(frame -> frame.seq() <= told.lastSeq());
        unheard.forEach(frame -> frame(frame.seq(), frame.message()));
    }

    private synchronized void acknowledged(long seq) {
        unheard.removeIf(frame -> frame.seq() <= seq);
    }

    void frame(long seq, LineMessage message) {
        socket.send(new LineFrame(seq, received, message).text());
    }

    void raw(String text) {
        socket.send(text);
    }

    <T extends LineMessage> T await(Class<T> type) throws InterruptedException {
        return await(type, message -> true);
    }

    /** The next message of this kind; others before it are passed over. */
    <T extends LineMessage> T await(Class<T> type, Predicate<T> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        StringBuilder passed = new StringBuilder();
        while (System.nanoTime() < end) {
            LineFrame frame = heard.poll(100, TimeUnit.MILLISECONDS);
            if (frame != null && type.isInstance(frame.message()) && wanted.test(type.cast(frame.message()))) {
                return type.cast(frame.message());
            }
            if (frame != null) {
                passed.append('\n').append(frame.message());
            }
        }
        throw new AssertionError(role + " waited for " + type.getSimpleName() + "; came:" + passed);
    }

    /** The next message, or null if none comes for a moment. */
    @Nullable
    LineMessage next() throws InterruptedException {
        return next(200);
    }

    @Nullable
    LineMessage next(long millis) throws InterruptedException {
        LineFrame frame = heard.poll(millis, TimeUnit.MILLISECONDS);
        return frame == null ? null : frame.message();
    }

    /** The next message, if one has come already. */
    Optional<LineMessage> now() {
        return Optional.ofNullable(heard.poll()).map(LineFrame::message);
    }

    /** The code the server closed with, or the status it refused the upgrade with. */
    int closeCode() throws InterruptedException {
        Integer code = closed.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (code == null) {
            throw new AssertionError("the line stayed open");
        }
        return code;
    }

    /** The network is gone: no close frame is sent. */
    void cut() {
        socket.cancel();
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        try {
            LineFrame frame = LineFrame.read(text);
            LineClient earlier = before;
            if (frame.message() instanceof Welcome told
                    && told.how() == LineMessage.Opening.RESUMED
                    && earlier != null) {
                resumed(told, earlier);
            } else {
                acknowledged(frame.ack());
            }
            if (frame.seq() > 0 && frame.seq() <= received) {
                return;
            }
            if (frame.seq() > 0) {
                received = frame.seq();
            }
            if (frame.message() instanceof LineMessage.Ping && !deaf) {
                frame(0, new LineMessage.Pong());
            } else {
                heard.add(frame);
            }
        } catch (JsonProcessingException bad) {
            throw new AssertionError(text, bad);
        }
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        closed.add(code);
        from.close(code, reason);
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
        closed.add(response == null ? 0 : response.code());
    }

    @Override
    public void close() {
        socket.close(1000, null);
    }
}
