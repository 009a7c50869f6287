package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.Booking;
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
    private static final int ROUNDS = 14;
    private static final int EACH = 90;
    private static final int WARM_UP = 5;
    private static final double WANTED = 0.5;

    @TempDir
    private Path folder;

    @Test
    void durableBookingsBesideBareCommits() throws Exception {
        Roster roster = new Roster(
                ConfigReader.read(TestBackend.repository().resolve("config/roster.yaml"), RosterConfig.class));
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
                raw[round] = rate(rawCommits(database));
                booked[round] = rate(book(database, bookings, answers, slots, round));
                ratio[round] = booked[round] / raw[round];
            }
            System.out.printf(
                    "durable bookings/s %.0f, bare one-row commits/s %.0f, ratio median %.2f (wanted %.1f)%n",
                    median(warm(booked)), median(warm(raw)), median(warm(ratio)), WANTED);
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

    private static List<Long> rawCommits(Database database) {
        database.write(
                handle -> handle.execute("create table if not exists bare (id varchar(36) primary key, at bigint)"));
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String id = UUID.randomUUID().toString();
            long began = System.nanoTime();
            database.write(handle -> handle.execute("insert into bare (id, at) values (?, ?)", id, began));
            nanos.add(System.nanoTime() - began);
        }
        return nanos;
    }

    private static List<Long> book(
            Database database, Bookings bookings, Answers answers, Queue<String> slots, int round) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String slot = slots.remove();
            Hold hold = database.write(handle -> bookings.hold(handle, slot, "HS-01"));
            int citizen = round * EACH + i;
            Answers.Key key = new Answers.Key("HS-01", UUID.randomUUID().toString(), "hash");
            long began = System.nanoTime();
            answers.once(key, handle -> {
                Booking made = bookings.book(handle, TestBackend.request(hold, TestBackend.aCitizen(citizen)), "HS-01");
                return made.code();
            });
            nanos.add(System.nanoTime() - began);
        }
        return nanos;
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

    /** Per second, from the median time of one. */
    private static double rate(List<Long> nanos) {
        return 1e9 / median(nanos.stream().mapToDouble(Long::doubleValue).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
