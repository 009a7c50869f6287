package legalkiosk.kiosk.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.kiosk.backend.PathStep.Kind;
import legalkiosk.kiosk.backend.PathStep.Way;
import okhttp3.ConnectionPool;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Walks to the backend step by step over a connection of its own and says how far it came. */
public final class NetworkPath {
    private static final int PINGS = 5;
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration WRONG_TIME = Duration.ofSeconds(60);
    /** A certificate with less time left must be renewed now. */
    public static final Duration RENEW = Duration.ofDays(21);

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final OkHttpClient client;
    private final HttpUrl address;
    private final TerminalToken token;
    private final Clock clock;

    public NetworkPath(OkHttpClient client, HttpUrl address, TerminalToken token, Clock clock) {
        this.client = client;
        this.address = address;
        this.token = token;
        this.clock = clock;
    }

    /** All steps that were tried; the last one failed if not all seven are there. Blocks up to some ten seconds. */
    public List<PathStep> walk() {
        PathTrace trace = new PathTrace();
        OkHttpClient fresh = client.newBuilder()
                .connectionPool(new ConnectionPool(1, 1, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .eventListener(trace)
                .build();
        List<PathStep> steps = new ArrayList<>();
        try (Response response = fresh.newCall(request(Routes.LAWYERS)).execute()) {
            steps.addAll(connected(trace));
            steps.add(login(response));
            Date theirs = response.headers().getDate("Date");
            if (theirs != null) {
                steps.add(clock(theirs.toInstant()));
            }
            steps.add(roundTrip(fresh));
        } catch (IOException failure) {
            steps.clear();
            steps.addAll(connected(trace));
            steps.add(failed(trace, failure));
        } finally {
            fresh.connectionPool().evictAll();
        }
        return List.copyOf(steps);
    }

    private List<PathStep> connected(PathTrace trace) {
        List<PathStep> steps = new ArrayList<>();
        trace.name().ifPresent(found -> steps.add(fine(Kind.NAME, address.host(), found.getHostAddress())));
        if (trace.encrypting()) {
            InetSocketAddress to = trace.route().orElseThrow();
            steps.add(fine(Kind.ROUTE, String.valueOf(to.getPort()), millis(trace.connected())));
        }
        trace.handshake().ifPresent(made -> {
            steps.add(fine(Kind.ENCRYPTION, made.tlsVersion().javaName()));
            steps.add(certificate(made));
        });
        return steps;
    }

    private static PathStep failed(PathTrace trace, IOException failure) {
        Kind kind = trace.handshake().isPresent()
                ? Kind.LOGIN
                : trace.encrypting() ? Kind.ENCRYPTION : trace.name().isPresent() ? Kind.ROUTE : Kind.NAME;
        boolean taken = kind == Kind.LOGIN || kind == Kind.ENCRYPTION;
        Way way = taken && !distrusted(failure) ? Way.DROPPED : Way.FAILED;
        return new PathStep(kind, way, List.of(failure.getClass().getSimpleName()));
    }

    /** The other side showed a certificate that is not trusted, or not for this name. */
    private static boolean distrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLPeerUnverifiedException || cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private PathStep certificate(Handshake made) {
        Instant ends = ((X509Certificate) made.peerCertificates().getFirst())
                .getNotAfter()
                .toInstant();
        Duration left = Duration.between(clock.instant(), ends);
        return new PathStep(
                Kind.CERTIFICATE, left.compareTo(RENEW) < 0 ? Way.LOOK : Way.FINE, List.of("" + left.toDays()));
    }

    private static PathStep login(Response response) {
        int status = response.code();
        Way way = response.isSuccessful()
                ? Way.FINE
                : status == UNAUTHORISED || status == FORBIDDEN ? Way.FAILED : Way.LOOK;
        return new PathStep(Kind.LOGIN, way, List.of("" + status));
    }

    private PathStep clock(Instant theirs) {
        Duration off = Duration.between(theirs, clock.instant()).abs();
        return new PathStep(
                Kind.CLOCK, off.compareTo(WRONG_TIME) > 0 ? Way.LOOK : Way.FINE, List.of("" + off.toSeconds()));
    }

    private PathStep roundTrip(OkHttpClient fresh) throws IOException {
        long[] nanos = new long[PINGS];
        for (int i = 0; i < PINGS; i++) {
            long began = System.nanoTime();
            try (Response response = fresh.newCall(request(Routes.READY)).execute()) {
                response.body().bytes();
            }
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        Duration middle = Duration.ofNanos(nanos[PINGS / 2]);
        return new PathStep(Kind.ROUND_TRIP, middle.compareTo(SLOW) > 0 ? Way.LOOK : Way.FINE, List.of(millis(middle)));
    }

    private Request request(Route route) {
        return new Request.Builder()
                .url(address.newBuilder().encodedPath(route.path("")).build())
                .header("Authorization", "Bearer " + token.reveal())
                .build();
    }

    private static PathStep fine(Kind kind, String... values) {
        return new PathStep(kind, Way.FINE, List.of(values));
    }

    private static String millis(Duration time) {
        return String.valueOf(Math.max(1, time.toMillis()));
    }
}
