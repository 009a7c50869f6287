package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Connected;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.LineMessage.Reply;
import legalkiosk.contract.call.LineMessage.Ring;
import legalkiosk.contract.call.LineMessage.State;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call between two clients over real sockets while the backend is killed or the network is cut, twenty times each. */
@Tag("e2e")
class BrokenCallTest {
    private static final int TIMES = 20;
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @TempDir
    private Path state;

    private final Random random = new Random(20);
    private OkHttpClient http;
    private int port;
    private String terminalToken;
    private String lawyerToken;
    private String call;
    private Side terminal;
    private Side lawyer;
    private int savedVersion;
    private String savedText = "";
    private String tried = "";

    /** One side: numbers what it says, and keeps what it heard. */
    private static final class Side {
        LineClient line;
        final List<Integer> said = new ArrayList<>();
        final List<Integer> heard = new ArrayList<>();
        int number;

        Side(LineClient line) {
            this.line = line;
        }

        void say(String call) {
            said.add(++number);
            line.say(new LineMessage.Relay(call, null, null, new Signal.Chat(Sensitive.of("" + number))));
        }

        void hear() throws InterruptedException {
            LineMessage next = line.next(0);
            while (next != null) {
                if (next instanceof LineMessage.Relay relay && relay.signal() instanceof Signal.Chat chat) {
                    heard.add(Integer.valueOf(chat.text().reveal()));
                }
                next = line.next(0);
            }
        }
    }

    @Test
    void aCallSurvivesTwentyKillsOfTheBackend() throws Exception {
        try (ServerProcess server = new ServerProcess(state, ServerProcess.crowdConfig(state), List.of())) {
            terminalToken = server.enrol("HS-01");
            lawyerToken = server.enrol("--staff", "lawyer-01");
            port = server.start(0);
            http = LineClient.http(state);
            begin();
            long slowest = 0;
            int onTheWay = 0;
            for (int time = 1; time <= TIMES; time++) {
                lawyer.line.say(new LineMessage.Request(call, "q" + time, Wish.SCAN, "把纸放上来，好吗？", null));
                terminal.line.await(LineMessage.Request.class);
                Duration moment = Duration.ofMillis(random.nextInt(400));
                Thread killer = Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(moment.toNanos());
                    kill(server);
                });
                while (killer.isAlive()) {
                    talk(true);
                }
                hearAll();
                onTheWay += prefix(terminal.said, lawyer.heard) + prefix(lawyer.said, terminal.heard);
                port = server.start(0);
                long began = System.nanoTime();
                resume(Opening.RESTORED);
                slowest = Math.max(slowest, System.nanoTime() - began);
                noteIsThere();
                terminal.line.say(new Reply(call, "q" + time, Outcome.DONE, null));
                String asked = "q" + time;
                lawyer.line.await(Reply.class, reply -> reply.id().equals(asked));
            }
            System.out.printf(
                    "%d kills in a call: both back and connected at most %d ms after the backend, note at version %d,"
                            + " %d of the %d messages that were on the way in the last moment were lost, none came"
                            + " twice%n",
                    TIMES, slowest / 1_000_000, savedVersion, onTheWay, terminal.number + lawyer.number);
            assertThat(Duration.ofNanos(slowest)).isLessThan(PROMISED);
        }
    }

    @Test
    void aCallSurvivesTwentyCutsOfTheNetworkWithoutLosingAWord() throws Exception {
        try (TestBackend backend = new TestBackend(state);
                CutProxy network = new CutProxy(backend.server.port())) {
            terminalToken = backend.terminalToken;
            lawyerToken = backend.lawyerToken("lawyer-01");
            port = network.port();
            http = LineClient.http(state);
            begin();
            long slowest = 0;
            for (int time = 1; time <= TIMES; time++) {
                talk(false);
                network.cut(random.nextBoolean());
                talk(false);
                long began = System.nanoTime();
                resume(Opening.RESUMED);
                slowest = Math.max(slowest, System.nanoTime() - began);
            }
            talk(true);
            hearAll();
            assertThat(lawyer.heard).as("each word once, in order").isEqualTo(terminal.said);
            assertThat(terminal.heard).as("each word once, in order").isEqualTo(lawyer.said);
            System.out.printf(
                    "%d cuts of the network in a call: both back after at most %d ms, %d messages, none lost, none"
                            + " twice%n",
                    TIMES, slowest / 1_000_000, terminal.number + lawyer.number);
            assertThat(Duration.ofNanos(slowest)).isLessThan(PROMISED);
        }
    }

    private void begin() throws Exception {
        LineClient page = dial(Role.LAWYER).hello(null, Optional.empty());
        page.say(new Presence(Duty.FREE));
        page.await(Presence.class, presence -> presence.duty() == Duty.FREE);
        CallRequest asked = new CallRequest("沙坪街道", "labour", null, Sensitive.of("x"), "普通话", List.of(), null, null);
        CallTicket ticket = send(Routes.CALL, "", terminalToken, asked, CallTicket.class);
        call = ticket.id();
        terminal = new Side(dial(Role.TERMINAL).hello(call, Optional.empty()));
        page.await(Ring.class);
        page.say(new Claim(call));
        page.await(LineMessage.Claimed.class);
        lawyer = new Side(page);
        terminal.line.say(new Connected(call));
        page.await(State.class, told -> told.call().state() == CallState.CONNECTED);
    }

    /** Both talk for a random moment; the lawyer writes. */
    private void talk(boolean writes) throws Exception {
        int moments = 1 + random.nextInt(6);
        for (int i = 0; i < moments; i++) {
            terminal.say(call);
            lawyer.say(call);
            if (writes && !write()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(60)).toNanos());
            terminal.hear();
            lawyer.hear();
        }
    }

    private static void kill(ServerProcess server) {
        try {
            server.kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False if the backend is gone: then it may have saved or not. */
    private boolean write() {
        tried = "第" + (savedVersion + 1) + "稿";
        Sensitive<String> nothing = Sensitive.of("");
        CallNote note = new CallNote(
                savedVersion,
                Sensitive.of(tried),
                nothing,
                nothing,
                nothing,
                new PlainWords(nothing, nothing, List.of()));
        try {
            savedVersion = send(Routes.STAFF_CALL_NOTE, call, lawyerToken, note, CallNote.class)
                    .version();
            savedText = tried;
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private void noteIsThere() throws IOException {
        CallNote note =
                send(Routes.STAFF_CALL, call, lawyerToken, null, CallFile.class).note();
        boolean savedBeforeTheKill = note.version() == savedVersion + 1;
        assertThat(note.version()).as("no saving is lost or done twice").isBetween(savedVersion, savedVersion + 1);
        assertThat(note.facts().reveal()).isEqualTo(savedBeforeTheKill ? tried : savedText);
        savedVersion = note.version();
        savedText = note.facts().reveal();
    }

    private void resume(Opening how) throws Exception {
        terminal.line = dial(Role.TERMINAL).hello(call, Optional.of(terminal.line));
        lawyer.line = dial(Role.LAWYER).hello(call, Optional.of(lawyer.line));
        assertThat(terminal.line.welcome.how()).isEqualTo(how);
        assertThat(lawyer.line.welcome.how()).isEqualTo(how);
        if (how == Opening.RESTORED) {
            for (Side side : List.of(terminal, lawyer)) {
                side.line.await(State.class, told -> told.call().state() == CallState.CONNECTED);
            }
        }
    }

    /** Until nothing more comes. */
    private void hearAll() throws InterruptedException {
        for (int quiet = 0; quiet < 10; quiet++) {
            LockSupport.parkNanos(30_000_000);
            terminal.hear();
            lawyer.hear();
        }
    }

    /** What was heard is what was said up to a moment; gives how many came too late for it, and begins anew. */
    private static int prefix(List<Integer> said, List<Integer> heard) {
        assertThat(heard).as("none twice, none out of order").isEqualTo(said.subList(0, heard.size()));
        int lost = said.size() - heard.size();
        said.clear();
        heard.clear();
        return lost;
    }

    private LineClient dial(Role role) {
        return role == Role.TERMINAL
                ? LineClient.dial(http, port, Routes.TERMINAL_LINE, role, terminalToken)
                : LineClient.dial(http, port, Routes.LAWYER_LINE, role, lawyerToken);
    }

    private <T> T send(Route route, String id, String token, Object body, Class<T> answer) throws IOException {
        ObjectMapper json = ContractJson.mapper();
        RequestBody content = body == null
                ? null
                : RequestBody.create(json.writeValueAsBytes(body), MediaType.get("application/json"));
        Request request = new Request.Builder()
                .url("https://localhost:" + port + route.path(id))
                .header("Authorization", "Bearer " + token)
                .header(Routes.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
                .method(route.method(), content)
                .build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.code()).as(route.path()).isEqualTo(200);
            return json.readValue(response.body().bytes(), answer);
        }
    }
}
