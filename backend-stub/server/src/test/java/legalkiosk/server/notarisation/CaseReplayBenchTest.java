package legalkiosk.server.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import legalkiosk.contract.notarisation.CaseAct.WriteRecord;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to read a long case before each act, beside the one durable commit that the act needs anyway. */
@Tag("bench")
class CaseReplayBenchTest {
    private static final int ACTS = 150;
    private static final int LINES = 12;
    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;

    @TempDir
    private Path folder;

    private int commits;

    @Test
    void anActInALongCaseCostsLessThanItsOwnCommit() throws Exception {
        CaseWorld world = CaseWorld.mandate();
        world.accepted().seated().identified().told();
        while (world.entries.size() < ACTS) {
            world.notary(new WriteRecord(world.c.recordVersion, lines(world.entries.size())));
        }
        try (Database database = Database.sqlite(folder.resolve("bench.db"))) {
            Vault vault = Vault.withKey(folder.resolve("key"));
            CaseStore store = new CaseStore(database, vault, new CaseLines(database, vault));
            write(store, world);
            database.write(handle -> handle.execute("create table bare (id integer primary key)"));
            double whole = median(() -> store.load(world.c.id));
            double acted = median(() -> store.get(world.c.id));
            double commit = median(
                    () -> database.write(handle -> handle.execute("insert into bare (id) values (?)", commits++)));
            System.out.printf(
                    "a case of %d acts: replayed whole %.2f ms, before an act %.2f ms, one durable commit %.2f ms%n",
                    ACTS, whole, acted, commit);
            assertThat(acted).as("milliseconds").isLessThan(commit);
        }
    }

    private static void write(CaseStore store, CaseWorld world) {
        Entry first = world.entries.getFirst();
        store.insert(change(Case.begin(world.c.id, first), first));
        for (Entry entry : world.entries.subList(1, world.entries.size())) {
            CaseStore.Stored before = store.get(world.c.id);
            assertThat(store.append(before, change(before.c().after(entry), entry)))
                    .isTrue();
        }
    }

    private static CaseStore.Change change(Case next, Entry entry) {
        return new CaseStore.Change(next, entry, Map.of(), Optional.empty());
    }

    private static List<RecordLine> lines(int version) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> new RecordLine(
                        "own-will", "是您自己要办的吗？", Sensitive.of("示例回答" + version + "，是我自己要办的，没有人逼我。"), false))
                .toList();
    }

    private static double median(Runnable once) {
        double[] took = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            once.run();
            took[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }
}
