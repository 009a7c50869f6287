package legalkiosk.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import legalkiosk.contract.ErrorKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that share a transaction stay apart: each is done whole or not at all, whatever became of the others. */
class GroupCommitTest {
    private static final int CROWD = 40;

    @TempDir
    Path folder;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder.resolve("group.db"));
        database.write(handle -> handle.execute("create table thing (id int primary key)"));
    }

    @AfterEach
    void close() {
        clients.shutdownNow();
        database.close();
    }

    @Test
    void whatIsRefusedUndoesNothingOfTheOthers() throws Exception {
        List<Future<Integer>> asked = crowd();
        for (int i = 0; i < CROWD; i++) {
            Future<Integer> one = asked.get(i);
            if (i % 3 == 0) {
                assertThatThrownBy(one::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(Refusal.class);
            } else {
                assertThat(one.get()).isEqualTo(i);
            }
        }
        assertThat(stored()).hasSize(CROWD - (CROWD + 2) / 3).noneMatch(id -> id % 3 == 0);
    }

    @Test
    void aDuplicateIsToldToTheOneThatMadeIt() throws Exception {
        CountDownLatch begun = block();
        Future<Integer> first = clients.submit(() -> insert(7));
        Future<Integer> second = clients.submit(() -> insert(7));
        Future<Integer> other = clients.submit(() -> insert(8));
        begun.countDown();
        int told = told(first) + told(second);
        assertThat(told).isEqualTo(1);
        assertThat(other.get()).isEqualTo(8);
        assertThat(stored()).containsExactlyInAnyOrder(7, 8);
    }

    @Test
    void whatWaitsIsFinishedBeforeTheDatabaseCloses() throws Exception {
        List<Future<Integer>> asked = new ArrayList<>();
        CountDownLatch begun = block();
        CountDownLatch sent = new CountDownLatch(CROWD);
        for (int i = 0; i < CROWD; i++) {
            int id = i;
            asked.add(clients.submit(() -> {
                sent.countDown();
                return insert(id);
            }));
        }
        sent.await();
        begun.countDown();
        for (Future<Integer> one : asked) {
            one.get();
        }
        database.close();
        assertThatThrownBy(() -> insert(99)).isInstanceOf(IllegalStateException.class);
        database = Database.sqlite(folder.resolve("group.db"));
        assertThat(stored()).hasSize(CROWD);
    }

    /** Insertions that all wait for the same moment; every third is refused after it wrote. */
    private List<Future<Integer>> crowd() throws InterruptedException {
        CountDownLatch begun = block();
        List<Future<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            int id = i;
            asked.add(clients.submit(() -> database.write(handle -> {
                handle.execute("insert into thing (id) values (?)", id);
                if (id % 3 == 0) {
                    throw new Refusal(ErrorKind.SLOT_TAKEN);
                }
                return id;
            })));
        }
        begun.countDown();
        return asked;
    }

    /** Keeps the writer busy until the latch is down, so that what comes meanwhile goes into one transaction. */
    private CountDownLatch block() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        clients.submit(() -> database.write(handle -> {
            busy.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return true;
        }));
        busy.await();
        return go;
    }

    private int insert(int id) {
        return database.write(handle -> {
            handle.execute("insert into thing (id) values (?)", id);
            return id;
        });
    }

    private static int told(Future<Integer> one) throws InterruptedException {
        try {
            one.get();
            return 1;
        } catch (ExecutionException refused) {
            return 0;
        }
    }

    private List<Integer> stored() {
        return database.read(handle ->
                handle.createQuery("select id from thing").mapTo(Integer.class).list());
    }
}
