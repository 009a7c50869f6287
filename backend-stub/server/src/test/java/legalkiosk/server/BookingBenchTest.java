package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Routes;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Answers;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Durable bookings beside raw durable one-row commits of the same database in the same run, and slot queries under load. */
@Tag("bench")
class BookingBenchTest {
    private static final int ROUNDS = 24;
    private static final int EACH = 400;
    private static final int WARM_UP = 12;
    private static final int ROSTERS = 12;
    private static final int CLIENTS = 64;
    private static final double WANTED = 0.5;

    @TempDir
    private Path folder;

    @Test
    void durableBookingsBesideBareCommits() throws Exception {
        Roster roster = new Roster(
                large(ConfigReader.read(TestBackend.repository().resolve("config/roster.yaml"), RosterConfig.class)));
        try (Database database = Database.sqlite(folder.resolve("bench.db"))) {
            Bookings bookings = new Bookings(
                    database,
                    roster,
                    Vault.withKey(folder.resolve("key")),
                    Clock.systemUTC(),
                    new Bookings.Rules(Duration.ofHours(1), 60));
            Answers answers = new Answers(database, Clock.systemUTC());
            Queue<String> slots = slots(roster);
            double[] raw = new double[ROUNDS];
            double[] booked = new double[ROUNDS];
            double[] ratio = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                raw[round] = rawCommits(folder.resolve("bench.db"));
                booked[round] = book(database, bookings, answers, slots, round);
                ratio[round] = booked[round] / raw[round];
            }
            System.out.printf(
                    "durable bookings/s of %d clients %.0f, bare one-row commits/s %.0f, ratio median %.2f (wanted"
                            + " %.1f)%n",
                    CLIENTS, median(warm(booked)), median(warm(raw)), median(warm(ratio)), WANTED);
            assertThat(median(warm(ratio))).isGreaterThanOrEqualTo(WANTED);
            int stored = database.read(handle -> handle.createQuery("select count(*) from booking")
                    .mapTo(Integer.class)
                    .one());
            assertThat(stored).as("every booking that was timed is there").isEqualTo(ROUNDS * EACH);
        }
    }

    @Test
    void slotQueriesUnderLoad() throws Exception {
        try (TestBackend backend = new TestBackend(folder);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
            for (int client = 0; client < 16; client++) {
                clients.submit(() -> {
                    for (int i = 0; i < 150; i++) {
                        long began = System.nanoTime();
                        int status = backend.get(Routes.SLOTS, "?from=2026-11-24&to=2026-12-07&topic=labour")
                                .status();
                        nanos.add(System.nanoTime() - began);
                        assertThat(status).isEqualTo(200);
                    }
                    return true;
                });
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            assertThat(sorted).hasSize(16 * 150);
            System.out.printf(
                    "slot queries from 16 clients: median %.1f ms, p99 %.1f ms%n",
                    sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
        }
    }

    /** One row a transaction over a connection of its own: what the database does without us. Per second. */
    private static double rawCommits(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&cache_size=-65536")) {
            connection.createStatement().execute("pragma wal_autocheckpoint = 8000");
            connection
                    .createStatement()
                    .execute("create table if not exists bare (id varchar(36) primary key, at bigint)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into bare (id, at) values (?, ?)")) {
                long began = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setLong(2, began);
                    insert.execute();
                    connection.commit();
                }
                return perSecond(began);
            }
        }
    }

    /** Bookings of several clients at once, each answered when it is on disk. Per second. */
    private static double book(Database database, Bookings bookings, Answers answers, Queue<String> slots, int round)
            throws Exception {
        List<Callable<String>> clients = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String slot = slots.remove();
            Hold hold = database.write(handle -> bookings.hold(handle, slot, "HS-01"));
            BookingRequest request = TestBackend.request(hold, TestBackend.aCitizen(round * EACH + i));
            Answers.Key key = new Answers.Key("HS-01", UUID.randomUUID().toString(), "hash");
            clients.add(() -> answers.once(key, bookings.book(request, "HS-01").andThen(Booking::code)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            long began = System.nanoTime();
            for (Future<String> code : threads.invokeAll(clients)) {
                assertThat(code.get()).isNotEmpty();
            }
            return perSecond(began);
        }
    }

    private static double perSecond(long began) {
        return EACH * 1e9 / (System.nanoTime() - began);
    }

    /** The same people several times, so that there are slots enough for a server that has been running for a while. */
    private static RosterConfig large(RosterConfig like) {
        List<RosterConfig.Person> people = new ArrayList<>();
        for (int copy = 0; copy < ROSTERS; copy++) {
            for (RosterConfig.Person person : like.people()) {
                people.add(new RosterConfig.Person(
                        person.id() + "-" + copy,
                        person.name(),
                        person.kind(),
                        person.topics(),
                        person.languages(),
                        person.towns(),
                        person.introduction(),
                        person.sample(),
                        person.minutes(),
                        person.capacity(),
                        person.hours(),
                        person.off()));
            }
        }
        return new RosterConfig(like.holidays(), people);
    }

    private static Queue<String> slots(Roster roster) {
        LocalDate first = LocalDate.ofInstant(Instant.now(), Roster.ZONE).plusDays(1);
        return new ArrayDeque<>(
                roster.slots(first, first.plusDays(50), Optional.empty(), Optional.empty(), Optional.empty()).stream()
                        .map(Roster.DutySlot::id)
                        .toList());
    }

    private static double[] warm(double[] rounds) {
        return Arrays.copyOfRange(rounds, WARM_UP, rounds.length);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
