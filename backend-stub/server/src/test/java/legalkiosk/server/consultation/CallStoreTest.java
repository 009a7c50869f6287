package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.Need;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's last word on who has a call, on both databases. */
class CallStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");

    @TempDir
    private Path folder;

    @Test
    void sqliteKeepsItsPromises() throws Exception {
        try (Database database = Database.sqlite(folder.resolve("calls.db"))) {
            promises(database);
        }
    }

    @Test
    void postgresKeepsThemToo() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Database database = Database.postgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            promises(database);
        }
    }

    private void promises(Database database) throws Exception {
        Vault vault = Vault.withKey(folder.resolve("vault.key"));
        CallStore store = new CallStore(database, vault, new Ids(Clock.systemUTC()));
        CallRows rows = new CallRows(database, vault);
        for (int round = 0; round < 20; round++) {
            oneOfEightLawyersGetsIt(store, round);
        }
        aLawyerHasOneCallAndATerminalToo(store);
        whatWasStoredComesBack(rows);
        aRestartKnowsWhoDeclinedAndWhatIsNotAnswered(store, new Restart(database, rows));
        aNoteIsNotOverwritten(new Notes(database, vault));
        assertThat(new Promises(database)
                        .report(java.time.LocalDate.of(2026, 11, 24), java.time.LocalDate.of(2026, 11, 24))
                        .all()
                        .kept())
                .isEqualTo(21);
        wordsAreWipedLater(database, rows);
    }

    private static void wordsAreWipedLater(Database database, CallRows rows) {
        Clock later = Clock.fixed(NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC);
        new Retention(database, later, new Retention.Rules(Duration.ofDays(1), Duration.ofDays(1))).tick();
        assertThat(rows.byId("race-1").orElseThrow().asked().said().reveal()).isEmpty();
        assertThat(rows.byId("two").orElseThrow().asked().said().reveal())
                .as("is not over")
                .isNotEmpty();
    }

    private static void oneOfEightLawyersGetsIt(CallStore store, int round) throws Exception {
        String call = "race-" + round;
        store.insert(asked(call, "HS-" + round), "key-" + round, "hash");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> claims = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String lawyer = "l" + round + "-" + i;
                claims.add(threads.submit(() -> store.take(call, lawyer, NOW, List.of())));
            }
            int winners = 0;
            for (Future<Boolean> claim : claims) {
                winners += claim.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        store.over(call, CallState.ENDED, EndReason.LAWYER_ENDED, NOW, Optional.empty(), List.of());
    }

    private static void aLawyerHasOneCallAndATerminalToo(CallStore store) {
        store.insert(asked("one", "HS-A"), "key-one", "hash");
        store.insert(asked("two", "HS-B"), "key-two", "hash");
        Refusal busy =
                Assertions.assertThrows(Refusal.class, () -> store.insert(asked("three", "HS-A"), "key-three", "hash"));
        assertThat(busy.kind()).isEqualTo(ErrorKind.LINE_BUSY);
        RingRecord taken = new RingRecord("lawyer-01", NOW, RingRecord.How.TAKEN);
        assertThat(store.take("one", "lawyer-01", NOW, List.of(taken))).isTrue();
        assertThat(store.take("two", "lawyer-01", NOW, List.of())).isFalse();
        store.connected("one", NOW);
        store.handingOver("one", Optional.of("lawyer-01"), "lawyer-01", NOW, NOW.plusSeconds(30));
        assertThat(store.take("two", "lawyer-01", NOW, List.of()))
                .as("still has it")
                .isFalse();
        assertThat(store.take("one", "lawyer-02", NOW, List.of())).isTrue();
        assertThat(store.take("one", "lawyer-03", NOW, List.of())).isFalse();
    }

    private static void whatWasStoredComesBack(CallRows rows) {
        CallRow row = rows.byKey("HS-A", "key-one").orElseThrow();
        assertThat(row.asked()).isEqualTo(asked("one", "HS-A"));
        assertThat(row.lawyer()).hasValue("lawyer-02");
        assertThat(row.handedOverBy()).hasValue("lawyer-01");
    }

    private static void aRestartKnowsWhoDeclinedAndWhatIsNotAnswered(CallStore store, Restart restart) {
        store.declined("two", new RingRecord("lawyer-07", NOW, RingRecord.How.DECLINED));
        store.happened("one", NOW, "lawyer-02", "ask SCAN", "q1");
        store.happened("one", NOW, "lawyer-02", "ask PRINT", "q2");
        store.happened("one", NOW, "HS-A", "REFUSED SCAN", "q1");
        store.duty("lawyer-02", Duty.FREE);
        Map<String, LiveCall> open = restart.calls().stream().collect(Collectors.toMap(LiveCall::id, call -> call));
        assertThat(open.keySet()).containsExactlyInAnyOrder("one", "two");
        assertThat(open.get("two").declined).containsExactly("lawyer-07");
        assertThat(open.get("one").wishes).containsExactly(Map.entry("q2", Wish.PRINT));
        assertThat(restart.duties()).containsExactly(Map.entry("lawyer-02", Duty.FREE));
    }

    private static void aNoteIsNotOverwritten(Notes notes) {
        CallNote first = notes.save("one", "lawyer-02", CallNote.empty(), NOW);
        CallNote second = notes.save("one", "lawyer-02", first, NOW);
        assertThat(second.version()).isEqualTo(2);
        assertThat(Assertions.assertThrows(Refusal.class, () -> notes.save("one", "lawyer-02", first, NOW))
                        .kind())
                .isEqualTo(ErrorKind.NOTE_CHANGED);
        assertThat(notes.of("one")).isEqualTo(second);
    }

    private static Asked asked(String call, String terminal) {
        return new Asked(
                call,
                terminal,
                "沙坪街道",
                "labour",
                Optional.of("unpaid-wages"),
                Sensitive.of("老板拖着工资不给"),
                "粤语",
                List.of(Need.HEARING, Need.LARGE_TEXT),
                NOW,
                Optional.of(new Appointment("b-" + call, "lawyer-01", NOW, "黄**"))
                        .filter(booked -> call.startsWith("three")));
    }
}
