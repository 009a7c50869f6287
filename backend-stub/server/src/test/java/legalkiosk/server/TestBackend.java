package legalkiosk.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Hold;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.Routes.Route;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.Passwords;
import legalkiosk.server.notarisation.NoPageMatch;
import legalkiosk.server.notarisation.PageMatch;
import legalkiosk.server.notarisation.PlainSealing;
import legalkiosk.server.notarisation.Sealing;

/** A real backend on a free port with an enrolled terminal and member of staff, and the words tests speak with it. */
final class TestBackend implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");

    /** Crowds of tests speak with one token. */
    static final ServerConfig.Limits CROWD = new ServerConfig.Limits(1_000_000, 1_000_000, 1_000_000);

    /** So that signing in costs tests no second. */
    static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1, 1);

    final MovableClock clock;
    final String terminalToken;
    final String staffToken;
    final BackendServer server;
    private final HttpClient client;
    private final ObjectMapper json = ContractJson.mapper();

    TestBackend(Path state) throws Exception {
        this(state, Optional.empty());
    }

    TestBackend(Path state, Optional<ServerConfig.Storage> storage) throws Exception {
        this(state, storage, 0, NOW);
    }

    /** @param port 0: any free one */
    TestBackend(Path state, Optional<ServerConfig.Storage> storage, int port, Instant now) throws Exception {
        this(state, storage, port, now, CROWD);
    }

    TestBackend(Path state, ServerConfig.Limits limits) throws Exception {
        this(state, Optional.empty(), 0, NOW, limits);
    }

    /** Without keys and recordings. @param pageMatch how scanned pages are known again */
    TestBackend(Path state, PageMatch pageMatch) throws Exception {
        this(state, Optional.empty(), 0, NOW, CROWD, _ -> new PlainSealing(), pageMatch);
    }

    private TestBackend(
            Path state, Optional<ServerConfig.Storage> storage, int port, Instant now, ServerConfig.Limits limits)
            throws Exception {
        this(state, storage, port, now, limits, UnaryOperator.identity(), new NoPageMatch());
    }

    private TestBackend(
            Path state,
            Optional<ServerConfig.Storage> storage,
            int port,
            Instant now,
            ServerConfig.Limits limits,
            UnaryOperator<Sealing> plain,
            PageMatch pageMatch)
            throws Exception {
        clock = new MovableClock(now);
        ServerConfig shipped = ConfigReader.read(repository().resolve("config/backend.yaml"), ServerConfig.class);
        ServerConfig config = shipped.at(new ServerConfig.Listen("127.0.0.1", port, Optional.empty()), state)
                .on(storage.orElse(shipped.storage()))
                .within(limits);
        server = BackendServer.start(config, clock, new BackendServer.Choice(plain, pageMatch, CHEAP));
        terminalToken = server.credentials().enrol(Access.TERMINAL, "HS-01");
        staffToken = server.credentials().enrol(Access.STAFF, "示例工作人员");
        client = PinnedClient.trusting(state.resolve("backend.pem"));
    }

    static Path repository() {
        return Path.of(System.getProperty("repository.root"));
    }

    /** The status and body of an answer. */
    record Reply(int status, String body, HttpResponse<String> raw) {
        <T> T as(Class<T> type) throws IOException {
            return ContractJson.mapper().readValue(body, type);
        }

        Problem problem() throws IOException {
            return as(Problem.class);
        }
    }

    /** The token of the lawyer of this id in the roster. */
    String lawyerToken(String lawyer) {
        return server.credentials().enrol(Access.STAFF, lawyer);
    }

    Reply get(Route route, String query) throws Exception {
        return send(route, "", query, terminalToken, Optional.empty(), "unused-key");
    }

    Reply post(Route route, String id, Object body, String key) throws Exception {
        return send(route, id, "", terminalToken, Optional.of(body), key);
    }

    Reply post(Route route, String id, Object body) throws Exception {
        return post(route, id, body, UUID.randomUUID().toString());
    }

    Reply send(Route route, String id, String query, String token, Optional<Object> body, String key) throws Exception {
        URI uri = URI.create("https://localhost:" + server.port() + route.path(id) + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header(Routes.IDEMPOTENCY_KEY, key);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        String text = "";
        if (body.isPresent()) {
            text = body.get() instanceof String raw ? raw : json.writeValueAsString(body.get());
        }
        request.method(route.method(), BodyPublishers.ofString(text));
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body(), response);
    }

    Hold hold(String slotId) throws Exception {
        Reply reply = post(Routes.HOLD, "", new HoldRequest(slotId));
        if (reply.status() != 200) {
            throw new AssertionError("no hold: " + reply.body());
        }
        return reply.as(Hold.class);
    }

    Booking book(String slotId, Citizen citizen) throws Exception {
        return post(Routes.BOOK, "", request(hold(slotId), citizen)).as(Booking.class);
    }

    static BookingRequest request(Hold hold, Citizen citizen) {
        return new BookingRequest(hold.id(), citizen, null, "unpaid-wages", "老板拖着工资不给", "沙坪街道", "HS-01");
    }

    /** Nobody real: area 440799 and births in the 1800s belong to no living person. */
    static Citizen aCitizen(int number) {
        return new Citizen.ByCard(
                "resident", Sensitive.of("4407991880%08d".formatted(number)), Sensitive.of("测试" + number));
    }

    /** What lies in the state folder, for searching. */
    static byte[] everythingIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return all.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
