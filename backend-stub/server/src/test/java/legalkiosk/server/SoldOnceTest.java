package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 64 citizens and 50 slots: each slot is sold once, told to one citizen, and never lost, whatever is killed in between. */
class SoldOnceTest {
    private static final int CLIENTS = 64;
    private static final int SLOTS = 50;

    @TempDir
    private Path state;

    @Test
    void aCrowdGetsEachSlotOnce() throws Exception {
        sellAll(60);
    }

    @Test
    @Tag("e2e")
    void sixtyFourClientsWithAThousandRequestsEachGetFiftyBookings() throws Exception {
        sellAll(1_000);
    }

    @Test
    @Tag("e2e")
    void whatWasAcknowledgedIsThereAfterTwentyKills() throws Exception {
        try (ServerProcess server = new ServerProcess(state, config(), List.of())) {
            String token = server.enrol("HS-01");
            int port = server.start(0);
            try (HttpClient client = PinnedClient.trusting(state.resolve("backend.pem"))) {
                Crowd crowd = new Crowd(client, token, slots(400), port);
                AtomicBoolean stop = new AtomicBoolean();
                Thread people = Thread.ofVirtual().start(() -> {
                    try {
                        crowd.run(16, Integer.MAX_VALUE, stop::get);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
                Random random = new Random(7);
                for (int round = 0; round < 20; round++) {
                    waitForOneMore(crowd);
                    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(200)).toNanos());
                    server.kill();
                    crowd.move(server.start(0));
                }
                stop.set(true);
                people.join();
                server.kill();
                assertThat(crowd.told).hasSizeGreaterThanOrEqualTo(20);
                Map<String, String> stored = stored();
                crowd.told
                        .values()
                        .forEach(told -> assertThat(stored)
                                .as("acknowledged booking")
                                .containsEntry(
                                        told.booking().id(),
                                        told.booking().slot().id()));
                assertThat(new HashSet<>(stored.values()))
                        .as("no slot sold twice")
                        .hasSameSizeAs(stored.values());
                System.out.printf(
                        "20 kills: %d requests, %d bookings acknowledged, %d stored%n",
                        crowd.requests(), crowd.told.size(), stored.size());
            }
        }
    }

    @Test
    @Tag("e2e")
    void anAcknowledgedBookingWasSyncedToDisk() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed; it counts the fsync calls");
        Path trace = state.resolve("syncs.trace");
        List<String> strace =
                List.of("/usr/bin/strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace.toString());
        try (ServerProcess server = new ServerProcess(state, config(), strace)) {
            String token = new ServerProcess(state, config(), List.of()).enrol("HS-01");
            int port = server.start(0);
            try (HttpClient client = PinnedClient.trusting(state.resolve("backend.pem"))) {
                long before = syncs(trace);
                Crowd crowd = new Crowd(client, token, slots(SLOTS), port);
                crowd.run(1, 60, () -> false);
                long syncs = syncs(trace) - before;
                System.out.printf("strace: %d syncs for %d bookings%n", syncs, crowd.told.size());
                assertThat(crowd.told).isNotEmpty();
                assertThat(syncs)
                        .as("at least one sync for each hold and each booking")
                        .isGreaterThanOrEqualTo(2L * crowd.told.size());
            }
        }
    }

    /** Until the crowd was told of another booking, so that each kill has something to lose. */
    private static void waitForOneMore(Crowd crowd) {
        int before = crowd.told.size();
        Instant end = Instant.now().plusSeconds(30);
        while (crowd.told.size() == before && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void sellAll(int requestsEach) throws Exception {
        ServerConfig shipped = ConfigReader.read(config(), ServerConfig.class);
        ServerConfig here = new ServerConfig(
                new ServerConfig.Listen("127.0.0.1", 0, Optional.empty()),
                shipped.storage(),
                state,
                shipped.content(),
                shipped.roster(),
                shipped.hold(),
                shipped.horizonDays(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (BackendServer server = BackendServer.start(here, Clock.systemUTC());
                HttpClient client = PinnedClient.trusting(state.resolve("backend.pem"))) {
            String token = server.credentials().enrol(legalkiosk.contract.Routes.Access.TERMINAL, "HS-01");
            Crowd crowd = new Crowd(client, token, slots(SLOTS), server.port());
            crowd.run(CLIENTS, requestsEach, () -> false);
            Map<String, String> stored = stored();
            assertThat(stored.values())
                    .as("each slot once")
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(SLOTS);
            if (requestsEach >= 1_000) {
                assertThat(stored).hasSize(SLOTS);
            }
            Set<String> toldIds = crowd.told.keySet();
            assertThat(stored.keySet()).containsAll(toldIds);
            Set<Integer> citizens =
                    crowd.told.values().stream().map(Crowd.Told::citizen).collect(Collectors.toSet());
            assertThat(citizens).as("each told to one citizen of its own").hasSameSizeAs(toldIds);
            System.out.printf(
                    "%d clients: %d requests, %d bookings stored, %d told%n",
                    CLIENTS, crowd.requests(), stored.size(), toldIds.size());
        }
    }

    private Map<String, String> stored() {
        try (Database database = Database.sqlite(state.resolve("backend.db"))) {
            return database.read(handle -> handle
                    .createQuery("select id, slot_id from booking")
                    .map((row, context) -> Map.entry(row.getString("id"), row.getString("slot_id")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    private static long syncs(Path trace) throws Exception {
        try (var lines = Files.lines(trace)) {
            return lines.filter(line -> line.contains("sync(")).count();
        }
    }

    private static Path config() {
        return TestBackend.repository().resolve("config/backend.yaml");
    }

    /** Ids of slots that are ahead. */
    private static List<String> slots(int count) throws Exception {
        Roster roster = new Roster(
                ConfigReader.read(TestBackend.repository().resolve("config/roster.yaml"), RosterConfig.class));
        LocalDate first = LocalDate.ofInstant(Instant.now(), Roster.ZONE).plusDays(1);
        return roster.slots(first, first.plusDays(28), Optional.empty(), Optional.empty(), Optional.empty()).stream()
                .limit(count)
                .map(Roster.DutySlot::id)
                .toList();
    }
}
