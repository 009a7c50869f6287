package legalkiosk.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;

/**
 * Many citizens at once who want few slots: they hold and book with random duplicates, aborted calls and retries, and remember what
 * they were told.
 */
final class Crowd {
    private static final int SEED = 20261124;
    private final HttpClient client;
    private final ObjectMapper json = ContractJson.mapper();
    private final AtomicReference<String> address = new AtomicReference<>("");
    private final String token;
    private final List<String> slots;
    private final AtomicLong requests = new AtomicLong();

    /** Booking id to what its citizen was told; the same citizen may be told the same twice, by a repeat. */
    final Map<String, Told> told = new ConcurrentHashMap<>();

    /** What one citizen was told. */
    record Told(int citizen, Booking booking) {}

    Crowd(HttpClient client, String token, List<String> slots, int port) {
        this.client = client;
        this.token = token;
        this.slots = slots;
        move(port);
    }

    void move(int port) {
        address.set("https://localhost:" + port);
    }

    long requests() {
        return requests.get();
    }

    /** Runs the clients until each has sent its requests or {@code stop} says so. */
    void run(int clients, int requestsEach, BooleanSupplier stop) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            for (int i = 0; i < clients; i++) {
                int citizen = i;
                threads.execute(() -> {
                    try {
                        go.await();
                        beCitizen(citizen, requestsEach, stop);
                    } catch (InterruptedException | IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
            }
            go.countDown();
        }
    }

    private void beCitizen(int client, int most, BooleanSupplier stop) throws IOException, InterruptedException {
        Random random = new Random(SEED + client);
        int sent = 0;
        int round = 0;
        while (sent < most && !stop.getAsBoolean()) {
            int citizen = client * 100_000 + round++;
            String slot = slots.get(random.nextInt(slots.size()));
            Reply held =
                    call(Routes.HOLD, new HoldRequest(slot), UUID.randomUUID().toString(), Duration.ofSeconds(20));
            sent++;
            if (held.status() == 200) {
                Hold hold = json.readValue(held.body(), Hold.class);
                sent += book(hold, citizen, random, stop);
            }
        }
    }

    private int book(Hold hold, int citizen, Random random, BooleanSupplier stop)
            throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        Object request = TestBackend.request(hold, TestBackend.aCitizen(citizen));
        int sent = 0;
        while (!stop.getAsBoolean()) {
            boolean abort = random.nextInt(5) == 0;
            Reply reply = call(
                    Routes.BOOK,
                    request,
                    key,
                    abort ? Duration.ofMillis(1 + random.nextInt(4)) : Duration.ofSeconds(20));
            sent++;
            if (reply.status() == 200) {
                remember(citizen, json.readValue(reply.body(), Booking.class));
                if (random.nextInt(3) > 0) {
                    return sent;
                }
            } else if (reply.status() > 0 && reply.status() < 500) {
                return sent;
            }
        }
        return sent;
    }

    private void remember(int citizen, Booking booking) {
        Told before = told.putIfAbsent(booking.id(), new Told(citizen, booking));
        if (before != null && before.citizen() != citizen) {
            throw new AssertionError("booking " + booking.id() + " was told to two citizens");
        }
    }

    /** An answer; status 0 when none came. */
    record Reply(int status, String body) {
        ErrorKind kind() throws IOException {
            return ContractJson.mapper().readValue(body, Problem.class).kind();
        }
    }

    Reply call(Route route, Object body, String key, Duration patience) throws IOException, InterruptedException {
        requests.incrementAndGet();
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address.get() + route.path()))
                            .timeout(patience)
                            .header("Authorization", "Bearer " + token)
                            .header(Routes.IDEMPOTENCY_KEY, key)
                            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            return new Reply(0, "");
        }
    }
}
