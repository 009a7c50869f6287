package legalkiosk.kiosk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.ChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final int ROUNDS = 4;
    private static final int MOST_LINES = 200;
    private static final int AT_ONCE = 200;

    @TempDir
    private Path folder;

    /** The child that loses its power: puts requests without end and says each key once it is on disk. */
    static final class Writer {
        private Writer() {}

        public static void main(String... args) throws Exception {
            Outbox outbox = Outbox.open(Path.of(args[0]));
            for (int i = 0; ; i++) {
                String key = args[1] + "-" + i;
                outbox.put(entry(key));
                System.out.println(key);
            }
        }
    }

    private static Outbox.Entry entry(String key) {
        Citizen citizen = new Citizen.ByPhone(Sensitive.of("13800000000"), Sensitive.of("测"));
        return new Outbox.Entry(key, new BookingRequest("hold-" + key, citizen, null, null, "想问借款的事", "沙坪街道", "HS-01"));
    }

    @Test
    void whatWasSaidToBeOnDiskIsThereAfterEachKill() throws Exception {
        Set<String> said = new HashSet<>();
        Random random = new Random(20261124);
        for (int round = 0; round < ROUNDS; round++) {
            said.addAll(writeAndKill("round" + round, 1 + random.nextInt(MOST_LINES)));
            assertThat(keys(Outbox.open(folder))).containsAll(said);
        }
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().endsWith(".tmp"));
        assertThat(new String(Files.readAllBytes(folder.resolve("round0-0.sealed")), StandardCharsets.UTF_8))
                .doesNotContain("借款", "13800000000");
    }

    @Test
    void aRequestAnsweredWhileTheOutboxIsReadIsLeftOut() throws Exception {
        Outbox outbox = Outbox.open(folder);
        for (int i = 0; i < AT_ONCE; i++) {
            outbox.put(entry("key-" + i));
        }
        Callable<Integer> answering = () -> {
            for (int i = 0; i < AT_ONCE; i++) {
                outbox.remove("key-" + i);
            }
            return AT_ONCE;
        };
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> answered = workers.submit(answering);
            while (!answered.isDone()) {
                assertThat(outbox.waiting()).hasSizeLessThanOrEqualTo(AT_ONCE);
            }
            assertThat(answered.get()).isEqualTo(AT_ONCE);
        }
        assertThat(outbox.waiting()).isEmpty();
    }

    private static List<String> keys(Outbox outbox) {
        return outbox.waiting().stream().map(Outbox.Entry::key).toList();
    }

    private List<String> writeAndKill(String name, int lines) throws Exception {
        Process child = ChildJava.of(Writer.class, folder.toString(), name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && said.size() < lines) {
                said.add(line);
                line = out.readLine();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(said).hasSize(lines);
        return said;
    }
}
