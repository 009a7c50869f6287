package legalkiosk.server.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage.Hello;
import legalkiosk.contract.call.Role;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.MovableClock;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.consultation.Consultations;
import legalkiosk.server.consultation.Turn;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile clients: whatever comes, the server answers with a refusal or closes the line, and never fails. */
class LineFuzzTest {
    private static final int FRAMES = 200_000;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(java.time.Instant.parse("2026-11-24T01:41:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final Random random = new Random(20261124);
    private int failures;
    private int closed;
    private long answers;

    @Test
    void aFewThousandHostileFramesBreakNothing() throws Exception {
        hostile(3_000);
    }

    @Test
    @Tag("fuzz")
    void hostileFramesBreakNothing() throws Exception {
        hostile(FRAMES);
    }

    private void hostile(int frames) throws Exception {
        List<String> good = goodFrames();
        try (Database database = Database.sqlite(folder.resolve("fuzz.db"))) {
            Roster roster = new Roster(ConfigReader.read(
                    Path.of(System.getProperty("repository.root")).resolve("config/roster.yaml"), RosterConfig.class));
            Vault vault = Vault.withKey(folder.resolve("vault.key"));
            Bookings bookings =
                    new Bookings(database, roster, vault, clock, new Bookings.Rules(Duration.ofMinutes(8), 30));
            Exchange exchange = new Exchange(nanos::get);
            Consultations consultations = new Consultations(
                    database, roster, bookings, vault, new Turn(Optional.empty(), clock), exchange, clock);
            consultations.restore();
            LineServer server = new LineServer(exchange, consultations.desk(), database, clock);
            List<Client> clients = List.of(
                    new Client(server, Role.TERMINAL, "HS-01"),
                    new Client(server, Role.TERMINAL, "HS-02"),
                    new Client(server, Role.LAWYER, "lawyer-01"),
                    new Client(server, Role.LAWYER, "lawyer-02"));
            String call = "none";
            for (int i = 0; i < frames; i++) {
                nanos.addAndGet(50_000_000);
                if (i % 500 == 0) {
                    call = consultations
                            .terminals()
                            .request("HS-01", "fuzz-key-" + i, "hash", request())
                            .id();
                    server.tick();
                    clock.forward(Duration.ofSeconds(1));
                    consultations.tick();
                }
                Client client = clients.get(random.nextInt(clients.size()));
                client.say(mutated(good.get(random.nextInt(good.size())), call));
            }
            System.out.printf("line: %d hostile frames, %d lines closed, %d answers%n", frames, closed, answers);
            assertThat(failures).as("server errors").isZero();
            assertThat(closed).isPositive();
        }
    }

    private static CallRequest request() {
        return new CallRequest("沙坪街道", "labour", null, Sensitive.of("x"), "普通话", List.of(), null, null);
    }

    private static List<String> goodFrames() throws Exception {
        List<String> frames = new ArrayList<>();
        Path golden = Path.of(System.getProperty("repository.root"))
                .resolve("backend-stub/contract/src/test/resources/golden/line.json");
        ContractJson.mapper().readTree(Files.readString(golden)).forEach(frame -> frames.add(frame.toString()));
        return frames;
    }

    /** A frame that may name the real call, changed in a few places or not at all. */
    private String mutated(String frame, String call) {
        StringBuilder text =
                new StringBuilder(random.nextBoolean() ? frame.replace("\"c1\"", '"' + call + '"') : frame);
        if (random.nextInt(3) == 0) {
            return text.toString();
        }
        for (int changes = random.nextInt(4); changes >= 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                case 3 -> text.insert(at, random.nextBoolean() ? "null" : "9999999999999999999999");
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            }
        }
        return text.toString();
    }

    /** Comes back whenever it is thrown out. */
    private final class Client implements Wire {
        private final LineServer server;
        private final Role role;
        private final String person;
        private LineServer.Connection connection;
        private boolean open;

        Client(LineServer server, Role role, String person) {
            this.server = server;
            this.role = role;
            this.person = person;
        }

        void say(String text) {
            if (!open) {
                open = true;
                connection = server.connected(this, role, person);
                if (random.nextInt(10) > 0) {
                    connection.text(new LineFrame(0, 0, new Hello(role, null, null, 0)).text());
                }
            }
            LineServer.Connection now = connection;
            now.text(text);
            if (!open) {
                now.closed();
            }
        }

        @Override
        public void send(String text) {
            answers++;
            if (text.contains("\"kind\":\"FAILED\"")) {
                failures++;
            }
        }

        @Override
        public void close(int code, String reason) {
            open = false;
            closed++;
        }
    }
}
