package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.SupportBundle;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same migrations and promises on a real PostgreSQL, also with two backends over one database. */
class PostgresTest {
    private static final int CLIENTS = 32;
    private static final int REQUESTS = 60;
    private static final int SLOTS = 50;
    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void heartbeatsReplaceEachOtherAndLogBundlesComeBackByteForByte() throws Exception {
        try (TestBackend backend = new TestBackend(folder, Optional.of(storage("fleet")))) {
            OffsetDateTime now = TestBackend.NOW.atOffset(ZoneOffset.ofHours(8));
            for (int waiting = 2; waiting >= 0; waiting--) {
                Heartbeat beat = new Heartbeat(now, "1.2.0", "2026.11", now, null, waiting, List.of());
                assertThat(backend.post(Routes.HEARTBEAT, "", beat).status()).isEqualTo(204);
            }
            String members = staff(backend, Routes.STAFF_FLEET, "");
            assertThat(members).contains("\"waiting\":0").containsOnlyOnce("\"terminal\":\"HS-01\"");
            String sealed = "sealed".repeat(1_000);
            SupportBundle kept =
                    backend.post(Routes.SEND_SUPPORT_BUNDLE, "", sealed).as(SupportBundle.class);
            assertThat(staff(backend, Routes.STAFF_SUPPORT_BUNDLE, kept.id())).isEqualTo(sealed);
        }
    }

    private static String staff(TestBackend backend, Routes.Route route, String id) throws Exception {
        return backend.send(route, id, "", backend.staffToken, Optional.empty(), "unused-key")
                .body();
    }

    @Test
    void aBookingIsMadeRepeatedFoundMovedAndCancelled() throws Exception {
        try (TestBackend backend = new TestBackend(folder, Optional.of(storage("one")))) {
            Hold hold = backend.hold(slots(TestBackend.NOW, 3).get(0));
            Object request = TestBackend.request(hold, TestBackend.aCitizen(1));
            String key = "11111111-2222";
            Booking made = backend.post(Routes.BOOK, "", request, key).as(Booking.class);
            assertThat(backend.post(Routes.BOOK, "", request, key).as(Booking.class))
                    .isEqualTo(made);
            Proof proof = new Proof.ByCard(Sensitive.of("4407991880%08d".formatted(1)));
            assertThat(backend.post(Routes.SEARCH_BOOKINGS, "", proof).body()).contains(made.id());
            assertThat(backend.post(Routes.CANCEL_BOOKING, made.id(), proof)
                            .as(Booking.class)
                            .status())
                    .isEqualTo(Booking.Status.CANCELLED);
            assertThat(backend.post(Routes.CANCEL_BOOKING, made.id(), proof)
                            .problem()
                            .kind())
                    .isEqualTo(ErrorKind.ALREADY_CANCELLED);
            assertThat(backend.hold(made.slot().id()).slot().id())
                    .isEqualTo(made.slot().id());
        }
    }

    @Test
    void aCaseIsOpenedOnceHandedInFoundAndAccepted() throws Exception {
        try (TestBackend backend = new TestBackend(folder, Optional.of(storage("cases")));
                CaseTerminal terminal = new CaseTerminal(backend, folder)) {
            String key = "open-a-case-1";
            CaseView first = backend.post(Routes.OPEN_CASE, "", CaseTerminal.mandate(false), key)
                    .as(CaseView.class);
            terminal.view = backend.post(Routes.OPEN_CASE, "", CaseTerminal.mandate(false), key)
                    .as(CaseView.class);
            assertThat(terminal.view).isEqualTo(first);
            terminal.upload(Paper.BROUGHT, "agent-id");
            terminal.act(new CaseAct.Withdraw("填错了"));
            assertThat(terminal.open(CaseTerminal.mandate(false)).search()).hasSize(2);
            CaseNotary notary = new CaseNotary(backend, terminal.view.id(), 1);
            terminal.act(new CaseAct.GoInPerson("当面办"));
            assertThat(terminal.view.number()).isEqualTo("鹤公网2026-000001");
            assertThat(notary.act(new CaseAct.Take()).handler()).isEqualTo(notary.viewer.name());
        }
    }

    @Test
    void aPersonEnrolsSignsInTakesLeaveAndIsReset() throws Exception {
        try (TestBackend backend = new TestBackend(folder, Optional.of(storage("accounts")));
                TestBrowser browser = new TestBrowser(backend, folder)) {
            Accounts accounts = backend.server.people().accounts();
            TestBrowser.Person lawyer = browser.enrolled("示例律师", AccountRole.LAWYER, Optional.of("lawyer-01"));
            assertThat(browser.trySignIn(lawyer.name(), "错的密码错的密码错", "000000").statusCode())
                    .isEqualTo(401);
            browser.signIn(lawyer).get(ConsoleRoutes.LEAVE.path());
            browser.post(ConsoleRoutes.ADD_LEAVE.path(), Map.of("first", "2026-11-27"));
            assertThat(browser.get(ConsoleRoutes.LEAVE.path()).body()).contains("2026-11-27（周五）");

            assertThat(accounts.make("示例律师", AccountRole.NOTARY, Optional.empty()))
                    .isEqualTo(new Accounts.Outcome.Taken());
            assertThat(accounts.make("另一个人", AccountRole.LAWYER, Optional.of("lawyer-01")))
                    .isEqualTo(new Accounts.Outcome.Taken());
            assertThat(accounts.recover(lawyer.id())).isInstanceOf(Accounts.Outcome.Invited.class);
            assertThat(browser.get(ConsoleRoutes.LEAVE.path()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void onePersonIsNotAtTwoLawyersAtOnce() throws Exception {
        try (TestBackend backend = new TestBackend(folder, Optional.of(storage("two")))) {
            List<String> sameTime = sameTime();
            backend.book(sameTime.get(0), TestBackend.aCitizen(2));
            Hold second = backend.hold(sameTime.get(1));
            assertThat(backend.post(Routes.BOOK, "", TestBackend.request(second, TestBackend.aCitizen(2)))
                            .problem()
                            .kind())
                    .isEqualTo(ErrorKind.ALREADY_BOOKED);
        }
    }

    @Test
    void twoBackendsOverOneDatabaseSellEachSlotOnce() throws Exception {
        List<String> slots = slots(Instant.now(), SLOTS);
        try (BackendServer first = backend("a");
                BackendServer second = backend("b");
                HttpClient toFirst = PinnedClient.trusting(folder.resolve("a/backend.pem"));
                HttpClient toSecond = PinnedClient.trusting(folder.resolve("b/backend.pem"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = first.credentials().enrol(Routes.Access.TERMINAL, "HS-01");
            List<Crowd> crowds = List.of(
                    new Crowd(toFirst, token, slots, first.port()), new Crowd(toSecond, token, slots, second.port()));
            List<? extends Future<?>> running = crowds.stream()
                    .map(crowd -> threads.submit(() -> {
                        crowd.run(CLIENTS, REQUESTS, () -> false);
                        return true;
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
            List<String> sold = sold();
            assertThat(sold).as("each slot once").doesNotHaveDuplicates().isNotEmpty();
            Set<String> told = new HashSet<>(crowds.get(0).told.keySet());
            assertThat(told)
                    .as("no booking was told by both")
                    .doesNotContainAnyElementsOf(crowds.get(1).told.keySet());
            told.addAll(crowds.get(1).told.keySet());
            assertThat(told).hasSizeLessThanOrEqualTo(sold.size());
            System.out.printf(
                    "two backends, one PostgreSQL: %d requests, %d slots sold, %d bookings told%n",
                    crowds.get(0).requests() + crowds.get(1).requests(), sold.size(), told.size());
        }
    }

    private BackendServer backend(String name) throws Exception {
        Path state = Files.createDirectories(folder.resolve(name));
        Path key = folder.resolve("a/vault.key");
        if (Files.exists(key) && !name.equals("a")) {
            Files.copy(key, state.resolve("vault.key"));
        }
        ServerConfig shipped =
                ConfigReader.read(TestBackend.repository().resolve("config/backend.yaml"), ServerConfig.class);
        return BackendServer.start(
                shipped.at(new ServerConfig.Listen("127.0.0.1", 0, Optional.empty()), state)
                        .on(storage("shared"))
                        .within(TestBackend.CROWD),
                Clock.systemUTC());
    }

    private static List<String> sold() {
        try (Database database = Database.postgres(postgres.getJdbcUrl("postgres", "shared"), "postgres", "")) {
            return database.read(handle -> handle.createQuery("select slot_id from booking")
                    .mapTo(String.class)
                    .list());
        }
    }

    /** A database of this name, made if absent. */
    private static ServerConfig.Storage storage(String name) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                connection.createStatement().execute("create database " + name);
            }
        }
        return new ServerConfig.Storage(
                ServerConfig.Kind.POSTGRESQL,
                Optional.of(postgres.getJdbcUrl("postgres", name)),
                Optional.of("postgres"),
                Optional.empty());
    }

    private static List<Roster.DutySlot> duty(Instant now) throws Exception {
        Roster roster = new Roster(
                ConfigReader.read(TestBackend.repository().resolve("config/roster.yaml"), RosterConfig.class));
        LocalDate first = LocalDate.ofInstant(now, Roster.ZONE).plusDays(1);
        return roster.slots(first, first.plusDays(25), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<String> slots(Instant now, int count) throws Exception {
        return duty(now).stream().limit(count).map(Roster.DutySlot::id).toList();
    }

    /** Two slots of different lawyers that begin together. */
    private static List<String> sameTime() throws Exception {
        List<Roster.DutySlot> all = duty(TestBackend.NOW);
        for (Roster.DutySlot one : all) {
            for (Roster.DutySlot other : all) {
                if (one.start().equals(other.start())
                        && !one.lawyer().id().equals(other.lawyer().id())) {
                    return List.of(one.id(), other.id());
                }
            }
        }
        throw new AssertionError("the roster has no two lawyers on duty at once");
    }
}
