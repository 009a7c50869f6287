package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Claimed;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.End;
import legalkiosk.contract.call.LineMessage.HandOver;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.LineMessage.Ring;
import legalkiosk.contract.call.LineMessage.State;
import legalkiosk.contract.call.Role;
import legalkiosk.foundation.Sensitive;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 22 terminals and the roster's lawyers at once over real sockets and a database: every call gets one end, and both sides know it. */
@Tag("e2e")
class CallCrowdTest {
    private static final int TERMINALS = 22;
    private static final int CALLS_EACH = 10;
    private static final List<String> LAWYERS =
            List.of("lawyer-01", "lawyer-02", "lawyer-03", "lawyer-04", "lawyer-05", "adviser-01", "adviser-02");

    @TempDir
    private Path state;

    private final Map<String, CallState> told = new ConcurrentHashMap<>();
    private final Map<String, List<String>> served = new ConcurrentHashMap<>();
    private final AtomicInteger handOvers = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();

    @Test
    void everyCallHasOneEndThatBothSidesKnow() throws Exception {
        try (TestBackend backend = new TestBackend(state);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OkHttpClient http = LineClient.http(state);
            long began = System.nanoTime();
            List<Future<?>> lawyers = new ArrayList<>();
            for (String lawyer : LAWYERS) {
                LineClient line = LineClient.dial(
                                http,
                                backend.server.port(),
                                Routes.LAWYER_LINE,
                                Role.LAWYER,
                                backend.lawyerToken(lawyer))
                        .hello(null, Optional.empty());
                line.say(new Presence(Duty.FREE));
                line.await(Presence.class, presence -> presence.duty() == Duty.FREE);
                lawyers.add(threads.submit(() -> beLawyer(lawyer, line)));
            }
            List<Future<?>> terminals = new ArrayList<>();
            for (int i = 1; i <= TERMINALS; i++) {
                String terminal = "HS-%02d".formatted(i);
                String token = backend.server.credentials().enrol(Routes.Access.TERMINAL, terminal);
                int seed = i;
                terminals.add(threads.submit(() -> {
                    beTerminal(backend, http, token, new Random(seed));
                    return true;
                }));
            }
            try {
                for (Future<?> terminal : terminals) {
                    terminal.get();
                }
            } finally {
                // Lawyers sit until somebody says that the day is over.
                closing.set(true);
            }
            for (Future<?> lawyer : lawyers) {
                lawyer.get();
            }
            assertThat(told).hasSize(TERMINALS * CALLS_EACH);
            assertThat(told.values()).allMatch(CallState::over);
            long servedOnce =
                    served.values().stream().filter(by -> by.size() == 1).count();
            int times = served.values().stream().mapToInt(List::size).sum();
            assertThat(times)
                    .as("once, and once more for each hand-over")
                    .isLessThanOrEqualTo(served.size() + handOvers.get());
            System.out.printf(
                    "crowd: %d calls over sockets, %d answered, %d of them by one lawyer, %d hand-overs, %d ms%n",
                    told.size(), served.size(), servedOnce, handOvers.get(), (System.nanoTime() - began) / 1_000_000);
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private void beTerminal(TestBackend backend, OkHttpClient http, String token, Random random) throws Exception {
        for (int i = 0; i < CALLS_EACH; i++) {
            CallRequest asked =
                    new CallRequest("沙坪街道", "labour", null, Sensitive.of("x"), "普通话", List.of(), null, null);
            CallTicket ticket = backend.send(
                            Routes.CALL,
                            "",
                            "",
                            token,
                            Optional.of(asked),
                            UUID.randomUUID().toString())
                    .as(CallTicket.class);
            LineClient line = dial(backend, http, token).hello(ticket.id(), Optional.empty());
            if (random.nextInt(6) == 0) {
                backend.send(Routes.CANCEL_CALL, ticket.id(), "", token, Optional.of(""), "unused-key");
            } else if (random.nextInt(4) == 0) {
                line.cut();
                line = dial(backend, http, token).hello(ticket.id(), Optional.of(line));
            }
            State over = line.await(State.class, state -> state.call().state().over());
            told.put(ticket.id(), over.call().state());
            line.close();
        }
    }

    private static LineClient dial(TestBackend backend, OkHttpClient http, String token) {
        return LineClient.dial(http, backend.server.port(), Routes.TERMINAL_LINE, Role.TERMINAL, token);
    }

    /** Takes what rings, sometimes hands over, and ends. */
    private boolean beLawyer(String name, LineClient line) throws Exception {
        Random random = new Random(name.hashCode());
        while (!closing.get()) {
            LineMessage message = line.next();
            switch (message) {
                case Ring ring -> line.say(new Claim(ring.entry().call()));
                case Claimed claimed -> {
                    String call = claimed.file().call().id();
                    served.computeIfAbsent(call, key -> Collections.synchronizedList(new ArrayList<>()))
                            .add(name);
                    if (random.nextInt(8) == 0) {
                        handOvers.incrementAndGet();
                        line.say(new HandOver(call, null));
                    } else {
                        line.say(new End(call));
                    }
                }
                case State state -> {
                    // Nobody took over: this lawyer goes on, and ends it.
                    if (state.call().state() == CallState.CONNECTED) {
                        line.say(new End(state.call().id()));
                    }
                }
                case null, default -> {}
            }
        }
        line.close();
        return true;
    }
}
