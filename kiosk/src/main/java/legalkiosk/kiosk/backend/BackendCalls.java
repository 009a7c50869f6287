package legalkiosk.kiosk.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.notarisation.CaseAct;
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

/** Asks the backend's routes over HTTPS and understands what comes back. Logs which route answered how, never what was said. */
final class BackendCalls {
    private static final Logger LOG = LoggerFactory.getLogger(BackendCalls.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final int TOO_MANY = 429;

    /** The header counts whole seconds and is a moment old. */
    private static final Duration ALIKE = Duration.ofSeconds(3);

    /** Eight megabytes on a line that carries a call as well. */
    private static final Duration FOR_BYTES = Duration.ofSeconds(60);

    private final OkHttpClient client;
    private final OkHttpClient patient;
    private final HttpUrl address;
    private final HttpBackend.TerminalSite site;
    private final ObjectMapper json = ContractJson.mapper();
    private final Reachability reachability;
    private final Clock clock;
    private volatile @Nullable Instant certificateEnds;
    private volatile Duration ahead = Duration.ZERO;

    /** What a good answer's body means. */
    interface Meaning<T> {
        T of(byte[] body) throws IOException;
    }

    BackendCalls(
            OkHttpClient client,
            HttpUrl address,
            HttpBackend.TerminalSite site,
            Reachability reachability,
            Clock clock) {
        this.client = client;
        this.patient = client.newBuilder().callTimeout(FOR_BYTES).build();
        this.address = address;
        this.site = site;
        this.reachability = reachability;
        this.clock = clock;
    }

    OkHttpClient client() {
        return client;
    }

    HttpBackend.TerminalSite site() {
        return site;
    }

    boolean reachable() {
        return reachability.reachable();
    }

    /** How far the terminal's clock is ahead of the backend's (negative: behind), as the last answer told; three seconds or less are none. */
    Duration clockAhead() {
        return ahead;
    }

    /** When the certificate ends that the backend showed last; empty before the first answer. */
    Optional<Instant> certificateEnds() {
        return Optional.ofNullable(certificateEnds);
    }

    <T> Answer<T> get(Route route, String id, TypeReference<T> type, Consumer<HttpUrl.Builder> query) {
        return call(client, route, request(route, id, query).get().build(), body -> json.readValue(body, type));
    }

    <T> Answer<T> send(Route route, String id, Object body, String key, TypeReference<T> type) {
        Request request = request(route, id, url -> {})
                .header(Routes.IDEMPOTENCY_KEY, key)
                .post(body(body))
                .build();
        return call(client, route, request, answer -> json.readValue(answer, type));
    }

    /** Gives bytes; may take a minute. */
    <T> Answer<T> upload(Route route, String id, byte[] content, TypeReference<T> type) {
        return upload(route, id, content, type, url -> {});
    }

    /** The same with something said about the bytes. */
    <T> Answer<T> upload(
            Route route, String id, byte[] content, TypeReference<T> type, Consumer<HttpUrl.Builder> query) {
        Request request = request(route, id, query)
                .post(RequestBody.create(content, BYTES))
                .build();
        return call(patient, route, request, answer -> json.readValue(answer, type));
    }

    /** Sends bytes with the route's own method; may take a minute. */
    <T> Answer<T> exchange(
            Route route, String id, Consumer<HttpUrl.Builder> query, byte[] content, Meaning<T> meaning) {
        Request request = request(route, id, query)
                .method(route.method(), RequestBody.create(content, BYTES))
                .build();
        return call(patient, route, request, meaning);
    }

    /** A body of JSON of this type. */
    <T> Meaning<T> reading(Class<T> type) {
        return body -> json.readValue(body, type);
    }

    /** Takes bytes; may take a minute. */
    Answer<byte[]> download(Route route, String id) {
        return call(patient, route, request(route, id, url -> {}).get().build(), body -> body);
    }

    /** A question whose good answer has no body worth reading. */
    <T> Answer<T> call(Route route, Request request, T done) {
        return call(client, route, request, body -> done);
    }

    RequestBody body(Object body) {
        try {
            return RequestBody.create(json.writerFor(wireType(body)).writeValueAsBytes(body), JSON);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a contract record can't be written", impossible);
        }
    }

    private static Class<?> wireType(Object body) {
        return switch (body) {
            case Proof proof -> Proof.class;
            case CaseAct act -> CaseAct.class;
            default -> body.getClass();
        };
    }

    Request.Builder request(Route route, String id, Consumer<HttpUrl.Builder> query) {
        HttpUrl.Builder url = address.newBuilder().encodedPath(route.path(id));
        query.accept(url);
        return new Request.Builder()
                .url(url.build())
                .header("Authorization", "Bearer " + site.token().reveal())
                .header(Routes.REQUEST_ID, UUID.randomUUID().toString());
    }

    private <T> Answer<T> call(OkHttpClient with, Route route, Request request, Meaning<T> meaning) {
        try (Response response = with.newCall(request).execute()) {
            byte[] body = response.body().bytes();
            compareClocks(response);
            lookAtTheCertificate(response);
            Answer<T> answer = understand(response, body, meaning);
            reachability.seen(!(answer instanceof Answer.Unreachable));
            log(route, "status " + response.code());
            return answer;
        } catch (IOException gone) {
            reachability.seen(false);
            log(route, gone.getClass().getSimpleName());
            return new Answer.Unreachable<>(gone.getClass().getSimpleName() + ": " + gone.getMessage());
        } catch (Exception other) {
            // The client is written in Kotlin, which declares nothing: an interrupt while it connects comes like this.
            if (other instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return new Answer.Unreachable<>("interrupted");
            }
            throw other;
        }
    }

    private <T> Answer<T> understand(Response response, byte[] body, Meaning<T> meaning) throws IOException {
        if (response.isSuccessful()) {
            return new Answer.Ok<>(meaning.of(body));
        }
        boolean temporary = response.code() >= 500;
        boolean ours =
                Problem.MEDIA_TYPE.equals(response.header("Content-Type", "").split(";")[0]);
        if (temporary || !ours && response.code() != TOO_MANY) {
            return new Answer.Unreachable<>("status " + response.code());
        }
        return new Answer.Refused<>(json.readValue(body, Problem.class));
    }

    private void compareClocks(Response response) {
        Date theirs = response.headers().getDate("Date");
        if (theirs != null) {
            Duration difference = Duration.between(theirs.toInstant(), clock.instant());
            ahead = difference.abs().compareTo(ALIKE) > 0 ? difference : Duration.ZERO;
        }
    }

    private void lookAtTheCertificate(Response response) {
        Handshake handshake = response.handshake();
        if (handshake != null && handshake.peerCertificates().getFirst() instanceof X509Certificate shown) {
            certificateEnds = shown.getNotAfter().toInstant();
        }
    }

    private static void log(Route route, String result) {
        LOG.atDebug()
                .addKeyValue("event", "backend.call")
                .addKeyValue("route", route.method() + " " + route.path())
                .addKeyValue("result", result)
                .log("backend call");
    }
}
