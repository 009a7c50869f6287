package legalkiosk.kiosk.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceManagerTest {
    private static final String FIFTY_MILLIS = "50000";

    @TempDir
    private Path folder;

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timers.shutdownNow();
    }

    @Test
    void theManagerHearsThatTheFirstScreenIsThere() throws Exception {
        String path = folder.resolve("notify").toString();
        try (ManagerSocket socket = ManagerSocket.open(path)) {
            ServiceManager.of(Map.of("NOTIFY_SOCKET", path)).ready();
            assertThat(socket.next()).isEqualTo("READY=1");
        }
    }

    @Test
    void aSocketInTheAbstractNameSpaceIsReachedToo() throws Exception {
        String name = "@legal-kiosk-test-" + ProcessHandle.current().pid();
        try (ManagerSocket socket = ManagerSocket.open(name)) {
            ServiceManager.of(Map.of("NOTIFY_SOCKET", name)).stopping();
            assertThat(socket.next()).isEqualTo("STOPPING=1");
        }
    }

    @Test
    void aScreenThatAnswersKeepsTheProgramAliveAndOneThatHangsDoesNot() throws Exception {
        String path = folder.resolve("notify").toString();
        HandScreen screen = new HandScreen();
        try (ManagerSocket socket = ManagerSocket.open(path)) {
            ServiceManager.of(Map.of("NOTIFY_SOCKET", path, "WATCHDOG_USEC", FIFTY_MILLIS))
                    .watch(timers, screen);
            screen.awaitQuestion();
            assertThat(socket.hasMore()).as("told before the screen answered").isFalse();
            screen.answer();
            assertThat(socket.next()).isEqualTo("WATCHDOG=1");
            screen.awaitQuestion();
            timers.submit(() -> {}).get();
            assertThat(screen.waiting()).as("questions to a screen that hangs").isEqualTo(1);
            assertThat(socket.hasMore()).as("told although the screen hangs").isFalse();
        }
    }

    @Test
    void startedByHandNothingIsSent() {
        ServiceManager nobody = ServiceManager.of(Map.of());
        nobody.watch(timers, Runnable::run);
        assertThatCode(nobody::ready).doesNotThrowAnyException();
    }

    @Test
    void aManagerThatIsGoneDoesNoHarm() {
        String nobody = folder.resolve("nobody").toString();
        assertThatCode(() -> ServiceManager.of(Map.of("NOTIFY_SOCKET", nobody)).ready())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new NotifySocket(nobody).send("READY=1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sendto");
    }

    /** The screen's thread, worked by hand. */
    private static final class HandScreen implements Executor {
        private final Queue<Runnable> questions = new ArrayDeque<>();
        private final Semaphore asked = new Semaphore(0);

        @Override
        public synchronized void execute(Runnable question) {
            questions.add(question);
            asked.release();
        }

        void awaitQuestion() throws InterruptedException {
            asked.acquire();
        }

        synchronized int waiting() {
            return questions.size();
        }

        synchronized void answer() {
            questions.remove().run();
        }
    }
}
