package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.Role;
import legalkiosk.server.FuzzedRequests.Request;
import legalkiosk.server.FuzzedRequests.Wanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests made from the OpenAPI document at the running server. {@code -Dfuzz.seed=N} makes others. */
class FuzzedRequestsTest {
    @TempDir
    private Path state;

    @Test
    void fiveHundredFuzzedRequestsFailNothing() throws Exception {
        assertThat(run(500).keySet()).contains(200, 400, 401, 403, 404);
    }

    @Test
    @Tag("fuzz")
    void tenThousandFuzzedRequestsFailNothing() throws Exception {
        assertThat(run(10_000).keySet())
                .as("the requests reach deep enough to be served and to be refused in many ways")
                .contains(200, 204, 400, 401, 403, 404, 409, 413, 415, 422);
    }

    private Map<Integer, Integer> run(int requests) throws Exception {
        long seed = Long.getLong("fuzz.seed", 20261125L);
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (TestBackend backend = new TestBackend(state);
                RawHttps client = new RawHttps(state, backend.server.port())) {
            JsonNode document =
                    new ObjectMapper().readTree(backend.get(Routes.OPENAPI, "").body());
            List<String> tokens = List.of(
                    "Bearer " + backend.terminalToken,
                    "Bearer " + backend.terminalToken,
                    "Bearer " + backend.terminalToken,
                    "Bearer " + backend.staffToken,
                    "Bearer " + backend.lawyerToken("lawyer-01"),
                    "Bearer wrong",
                    "Basic eDp5",
                    "Bearer",
                    "");
            FuzzedRequests fuzz = new FuzzedRequests(document, new Random(seed), tokens);
            fuzz.values().know("slots", "lawyer-01@2026-11-25T09:00");
            // Somebody is there, so that calls ring and stay open while the clock stands still.
            LineClient lawyer = LineClient.dial(
                            LineClient.http(state),
                            backend.server.port(),
                            Routes.LAWYER_LINE,
                            Role.LAWYER,
                            tokens.get(4).substring(7))
                    .hello(null, Optional.empty());
            lawyer.say(new Presence(Duty.FREE));
            String before = "nothing";
            for (int i = 0; i < requests; i++) {
                Request request = fuzz.next();
                String what = "-Dfuzz.seed=" + seed + " request " + i + ": "
                        + new String(request.bytes(), StandardCharsets.UTF_8)
                                .lines()
                                .limit(12)
                                .toList();
                what = what.substring(0, Math.min(1_500, what.length()));
                try {
                    RawHttps.Answer answer =
                            client.send(request.bytes(), request.method().equals("HEAD"));
                    check(request, answer, what);
                    statuses.merge(answer.status(), 1, Integer::sum);
                    before = answer.status() + " " + answer.headers() + " to " + what;
                    learn(request, answer, fuzz.values());
                } catch (IOException | RuntimeException failed) {
                    throw new AssertionError(what + " after " + before, failed);
                }
                if (request.spoiled()) {
                    client.close();
                }
            }
            assertThat(backend.book("lawyer-01@2026-11-27T09:00", TestBackend.aCitizen(1))
                            .lawyer()
                            .id())
                    .isEqualTo("lawyer-01");
        }
        System.out.println(requests + " fuzzed requests: " + statuses);
        return statuses;
    }

    private static void check(Request request, RawHttps.Answer answer, String what) throws IOException {
        String as = answer.status() + " " + answer.text().lines().findFirst().orElse("") + " for " + what;
        assertThat(answer.status()).as(as).isLessThan(500);
        if (answer.status() >= 400 && !request.method().equals("HEAD")) {
            assertThat(answer.header("content-type")).as(as).startsWith(Problem.MEDIA_TYPE);
            Problem problem = ContractJson.mapper().readValue(answer.body(), Problem.class);
            assertThat(problem.status()).as(as).isEqualTo(answer.status());
            assertThat(problem.kind().status()).as(as).isEqualTo(answer.status());
        }
        if (request.wanted() == Wanted.UNKNOWN) {
            assertThat(answer.status()).as(as).isEqualTo(ErrorKind.NOT_FOUND.status());
        }
    }

    private static void learn(Request request, RawHttps.Answer answer, HostileValues values) throws IOException {
        if (answer.status() == 200 && answer.header("content-type").startsWith("application/json")) {
            List<JsonNode> ids = new ObjectMapper().readTree(answer.body()).findValues("id");
            String kind = FuzzedRequests.kind(request.path());
            ids.stream().limit(3).forEach(id -> values.know(kind, id.asText()));
        }
    }
}
