package legalkiosk.server.notarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was computed at the last act is used again, and is never older than the database. */
class CaseStoreTest {
    @TempDir
    private Path folder;

    private final CaseWorld world = CaseWorld.mandate();
    private Database database;
    private CaseStore store;
    private CaseStore another;

    @BeforeEach
    void open() throws Exception {
        database = Database.sqlite(folder.resolve("cases.db"));
        Vault vault = Vault.withKey(folder.resolve("vault.key"));
        store = new CaseStore(database, vault, new CaseLines(database, vault));
        another = new CaseStore(database, vault, new CaseLines(database, vault));
        world.accepted().seated();
        Entry first = world.entries.getFirst();
        store.insert(change(Case.begin(world.c.id, first), first));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCaseTakenOnFromItsLastActIsTheSameAsOneReplayedWhole() {
        world.entries.stream().skip(1).forEach(entry -> {
            append(store, entry);
            CaseStore.Stored onward = store.get(world.c.id);
            CaseStore.Stored whole = store.load(world.c.id).orElseThrow();
            assertThat(onward).usingRecursiveComparison().isEqualTo(whole);
        });
        assertThat(store.get(world.c.id).c().state).isEqualTo(world.c.state);
    }

    @Test
    void anActOfAnotherProcessIsSeen() {
        Entry next = world.entries.get(1);
        assertThat(store.get(world.c.id).c().version).isEqualTo(1);
        append(another, next);
        assertThat(store.get(world.c.id).c().version).isEqualTo(2);
        assertThat(store.get(world.c.id).link())
                .isEqualTo(another.get(world.c.id).link());
    }

    @Test
    void whatWasDestroyedElsewhereIsNotShownAgain() {
        store.get(world.c.id);
        new CaseShredder(database).wipe(world.c.id);
        assertThatThrownBy(() -> store.get(world.c.id)).isInstanceOf(Refusal.class);
        assertThat(store.load(world.c.id)).isEmpty();
    }

    @Test
    void anEntryThatWasPutInTheLastOnesPlaceIsFoundOut() {
        append(store, world.entries.get(1));
        store.get(world.c.id);
        database.write(handle -> handle.execute("update notary_case_act set link = ? where seq = 2", "0".repeat(64)));
        assertThatThrownBy(() -> store.get(world.c.id)).hasMessageContaining("altered");
    }

    private void append(CaseStore where, Entry entry) {
        CaseStore.Stored before = where.get(world.c.id);
        assertThat(where.append(before, change(before.c().after(entry), entry))).isTrue();
    }

    private static CaseStore.Change change(Case next, Entry entry) {
        return new CaseStore.Change(next, entry, Map.of(), Optional.empty());
    }
}
