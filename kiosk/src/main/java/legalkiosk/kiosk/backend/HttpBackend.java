package legalkiosk.kiosk.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ContentVersion;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.Hold;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.Slot;
import legalkiosk.contract.StaffCall;
import legalkiosk.contract.SupportBundle;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backend over HTTPS. Safe for several threads. Logs which route answered how, never what was said. */
public final class HttpBackend implements Backend {
    private static final Logger LOG = LoggerFactory.getLogger(HttpBackend.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final int TOO_MANY = 429;

    /** The header counts whole seconds and is a moment old. */
    private static final Duration ALIKE = Duration.ofSeconds(3);

    private final OkHttpClient client;
    private final HttpUrl address;
    private final TerminalSite site;
    private final ObjectMapper json = ContractJson.mapper();
    private final Reachability reachability;
    private final Clock clock;
    private volatile @Nullable Instant certificateEnds;
    private volatile Duration ahead = Duration.ZERO;

    /** Who calls: the terminal's id, town and hall, and its token. */
    public record TerminalSite(String terminal, String town, String hall, TerminalToken token) {}

    /** @param clock the terminal's; it may be wrong, see {@link #clockAhead} */
    public HttpBackend(
            OkHttpClient client, HttpUrl address, TerminalSite site, Reachability reachability, Clock clock) {
        this.client = client;
        this.address = address;
        this.site = site;
        this.reachability = reachability;
        this.clock = clock;
    }

    @Override
    public Answer<List<Lawyer>> lawyers(Optional<String> topic) {
        return get(Routes.LAWYERS, new TypeReference<>() {}, url -> {
            topic.ifPresent(id -> url.addQueryParameter("topic", id));
            url.addQueryParameter("town", site.town());
        });
    }

    @Override
    public Answer<List<Slot>> slots(LocalDate from, LocalDate to, Optional<String> lawyer, Optional<String> topic) {
        return get(Routes.SLOTS, new TypeReference<>() {}, url -> {
            url.addQueryParameter("from", from.toString()).addQueryParameter("to", to.toString());
            lawyer.ifPresent(id -> url.addQueryParameter("lawyer", id));
            topic.ifPresent(id -> url.addQueryParameter("topic", id));
            url.addQueryParameter("town", site.town());
        });
    }

    @Override
    public Answer<Hold> hold(String slotId, String key) {
        Answer<Hold> answer = send(Routes.HOLD, "", new HoldRequest(slotId), key, new TypeReference<>() {});
        return answer instanceof Answer.Ok<Hold>(Hold hold) ? new Answer.Ok<>(inOurTime(hold)) : answer;
    }

    /** A terminal whose clock is wrong must still see a hold last as long as the backend means it to. */
    private Hold inOurTime(Hold hold) {
        return new Hold(hold.id(), hold.slot(), hold.lawyer(), hold.expiresAt().plus(clockAhead()));
    }

    /** How far the terminal's clock is ahead of the backend's (negative: behind), as the last answer told; three seconds or less are none. */
    public Duration clockAhead() {
        return ahead;
    }

    private void compareClocks(Response response) {
        Date theirs = response.headers().getDate("Date");
        if (theirs != null) {
            Duration difference = Duration.between(theirs.toInstant(), clock.instant());
            ahead = difference.abs().compareTo(ALIKE) > 0 ? difference : Duration.ZERO;
        }
    }

    @Override
    public Answer<Boolean> release(String holdId) {
        Request request = request(Routes.RELEASE, holdId, url -> {}).delete().build();
        return call(Routes.RELEASE, request, new TypeReference<>() {}, true);
    }

    @Override
    public Answer<Booking> book(BookingRequest request, String key) {
        return send(Routes.BOOK, "", request, key, new TypeReference<>() {});
    }

    @Override
    public Answer<List<Booking>> search(Proof proof) {
        return send(Routes.SEARCH_BOOKINGS, "", proof, UUID.randomUUID().toString(), new TypeReference<>() {});
    }

    @Override
    public Answer<Booking> cancel(String bookingId, Proof proof, String key) {
        return send(Routes.CANCEL_BOOKING, bookingId, proof, key, new TypeReference<>() {});
    }

    @Override
    public Answer<Booking> move(String bookingId, MoveRequest request, String key) {
        return send(Routes.MOVE_BOOKING, bookingId, request, key, new TypeReference<>() {});
    }

    @Override
    public Answer<StaffCall> callStaff(String screen, String key) {
        StaffCall call = new StaffCall(site.terminal(), site.town(), site.hall(), screen, null);
        return send(Routes.CALL_STAFF, "", call, key, new TypeReference<>() {});
    }

    @Override
    public boolean reachable() {
        return reachability.reachable();
    }

    /** Which content the backend has. */
    public Answer<ContentVersion> contentVersion() {
        return get(Routes.CONTENT_VERSION, new TypeReference<>() {}, url -> {});
    }

    /** Tells the backend how the terminal is doing; a lost one is not sent again, for the next one says more. */
    public boolean beat(Heartbeat heartbeat) {
        Request request =
                request(Routes.HEARTBEAT, "", url -> {}).post(body(heartbeat)).build();
        return call(Routes.HEARTBEAT, request, new TypeReference<Boolean>() {}, true) instanceof Answer.Ok;
    }

    /** Gives the service desk a sealed log bundle. */
    public Answer<SupportBundle> send(byte[] sealed) {
        Request request = request(Routes.SEND_SUPPORT_BUNDLE, "", url -> {})
                .post(RequestBody.create(sealed, BYTES))
                .build();
        return call(Routes.SEND_SUPPORT_BUNDLE, request, new TypeReference<>() {}, null);
    }

    /** When the certificate ends that the backend showed last; empty before the first answer. */
    public Optional<Instant> certificateEnds() {
        return Optional.ofNullable(certificateEnds);
    }

    private void lookAtTheCertificate(Response response) {
        Handshake handshake = response.handshake();
        if (handshake != null && handshake.peerCertificates().getFirst() instanceof X509Certificate shown) {
            certificateEnds = shown.getNotAfter().toInstant();
        }
    }

    /** One cheap call, to learn whether the backend is back. Blocks like the others. */
    public boolean look() {
        Request request = request(Routes.READY, "", url -> {}).get().build();
        return call(Routes.READY, request, new TypeReference<Object>() {}, "ready") instanceof Answer.Ok;
    }

    private <T> Answer<T> get(Route route, TypeReference<T> type, Consumer<HttpUrl.Builder> query) {
        return call(route, request(route, "", query).get().build(), type, null);
    }

    private <T> Answer<T> send(Route route, String id, Object body, String key, TypeReference<T> type) {
        Request request = request(route, id, url -> {})
                .header(Routes.IDEMPOTENCY_KEY, key)
                .post(body(body))
                .build();
        return call(route, request, type, null);
    }

    private RequestBody body(Object body) {
        try {
            return RequestBody.create(json.writerFor(wireType(body)).writeValueAsBytes(body), JSON);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a contract record can't be written", impossible);
        }
    }

    private static Class<?> wireType(Object body) {
        return body instanceof Proof ? Proof.class : body.getClass();
    }

    private Request.Builder request(Route route, String id, Consumer<HttpUrl.Builder> query) {
        HttpUrl.Builder url = address.newBuilder().encodedPath(route.path(id));
        query.accept(url);
        return new Request.Builder()
                .url(url.build())
                .header("Authorization", "Bearer " + site.token().reveal())
                .header(Routes.REQUEST_ID, UUID.randomUUID().toString());
    }

    private <T> Answer<T> call(Route route, Request request, TypeReference<T> type, @Nullable T empty) {
        try (Response response = client.newCall(request).execute()) {
            byte[] body = response.body().bytes();
            compareClocks(response);
            lookAtTheCertificate(response);
            Answer<T> answer = understand(response, body, type, empty);
            reachability.seen(!(answer instanceof Answer.Unreachable));
            log(route, "status " + response.code());
            return answer;
        } catch (IOException gone) {
            reachability.seen(false);
            log(route, gone.getClass().getSimpleName());
            return new Answer.Unreachable<>(gone.getClass().getSimpleName() + ": " + gone.getMessage());
        }
    }

    private <T> Answer<T> understand(Response response, byte[] body, TypeReference<T> type, @Nullable T empty)
            throws IOException {
        if (response.isSuccessful()) {
            return new Answer.Ok<>(empty != null ? empty : json.readValue(body, type));
        }
        boolean temporary = response.code() >= 500;
        boolean ours =
                Problem.MEDIA_TYPE.equals(response.header("Content-Type", "").split(";")[0]);
        if (temporary || !ours && response.code() != TOO_MANY) {
            return new Answer.Unreachable<>("status " + response.code());
        }
        return new Answer.Refused<>(json.readValue(body, Problem.class));
    }

    private static void log(Route route, String result) {
        LOG.atDebug()
                .addKeyValue("event", "backend.call")
                .addKeyValue("route", route.method() + " " + route.path())
                .addKeyValue("result", result)
                .log("backend call");
    }
}
