package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.console.ConsoleRoute;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of browser routes with every role, every wrong form and every error, against the real server over TLS. */
class ConsoleGateTest {
    @TempDir
    private static Path state;

    private static TestBackend backend;
    private static final Map<AccountRole, String> PEOPLE = new EnumMap<>(AccountRole.class);

    @BeforeAll
    static void aBackendWithOneOfEachRole() throws Exception {
        backend = new TestBackend(state);
        try (TestBrowser browser = new TestBrowser(backend, state)) {
            PEOPLE.put(
                    AccountRole.LAWYER,
                    browser.enrolled("示例律师", AccountRole.LAWYER, Optional.of("lawyer-01"))
                            .id());
            PEOPLE.put(
                    AccountRole.NOTARY,
                    browser.enrolled("示例公证员", AccountRole.NOTARY, Optional.of("lawyer-02"))
                            .id());
            PEOPLE.put(
                    AccountRole.ADMINISTRATOR,
                    browser.enrolled("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty())
                            .id());
        }
    }

    @AfterAll
    static void close() {
        backend.close();
    }

    static List<ConsoleRoute> routes() {
        return ConsoleRoutes.ALL;
    }

    static Stream<ConsoleRoute> changes() {
        return ConsoleRoutes.ALL.stream().filter(ConsoleRoute::changes);
    }

    private static TestBrowser nobody() throws Exception {
        backend.clock.forward(Duration.ofSeconds(61));
        TestBrowser browser = new TestBrowser(backend, state);
        browser.get(ConsoleRoutes.SIGN_IN_PAGE.path());
        return browser;
    }

    private static TestBrowser signedIn(AccountRole role) throws Exception {
        TestBrowser browser = nobody().as(PEOPLE.get(role));
        browser.get(ConsoleRoutes.SIGN_IN_PAGE.path());
        return browser;
    }

    private static HttpResponse<String> use(TestBrowser browser, ConsoleRoute route) throws Exception {
        String path = route.path("none");
        return route.method().equals("GET")
                ? browser.get(path)
                : browser.change(
                        route.method(), path, Map.of(), Optional.of(browser.token()), Optional.of(browser.address()));
    }

    private static boolean wants(ConsoleRoute route, AccountRole role) {
        return route.who().contains(ConsoleRoute.Who.ANYBODY)
                || route.who().contains(ConsoleRoute.Who.SIGNED_IN)
                || route.who().contains(ConsoleRoute.Who.valueOf(role.name()));
    }

    @Test
    void theTableHasEachRouteOnceAndEveryChangeIsMarkedSo() {
        assertThat(ConsoleRoutes.ALL.stream().map(route -> route.method() + " " + route.path()))
                .doesNotHaveDuplicates();
        assertThat(ConsoleRoutes.ALL)
                .allSatisfy(route ->
                        assertThat(route.changes()).isEqualTo(!route.method().equals("GET")))
                .allSatisfy(route -> assertThat(route.who()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteLetsInItsRolesAndNobodyElse(ConsoleRoute route) throws Exception {
        for (AccountRole role : AccountRole.values()) {
            try (TestBrowser browser = signedIn(role)) {
                HttpResponse<String> answer = use(browser, route);
                if (wants(route, role)) {
                    assertThat(answer.statusCode()).as(role + " at " + route).isNotIn(403, 500);
                } else {
                    assertThat(answer.statusCode()).as(role + " at " + route).isEqualTo(403);
                }
                assertSafe(answer);
            }
        }
        try (TestBrowser browser = nobody()) {
            HttpResponse<String> answer = use(browser, route);
            if (route.who().contains(ConsoleRoute.Who.ANYBODY)) {
                assertThat(answer.statusCode()).isNotIn(303, 403, 500);
            } else if (route.method().equals("GET")) {
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).contains(ConsoleRoutes.SIGN_IN_PAGE.path());
            } else {
                assertThat(answer.statusCode()).isEqualTo(401);
            }
            assertSafe(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeNeedsTheTokenOfItsOwnPageAndItsOwnOrigin(ConsoleRoute route) throws Exception {
        String path = route.path("none");
        AccountRole role = Stream.of(AccountRole.values())
                .filter(one -> wants(route, one))
                .findFirst()
                .orElseThrow();
        String foreign;
        try (TestBrowser other = signedIn(role)) {
            foreign = other.token();
        }
        try (TestBrowser browser = signedIn(role)) {
            Optional<String> own = Optional.of(browser.token());
            Optional<String> here = Optional.of(browser.address());
            record Try(String what, Optional<String> token, Optional<String> origin) {}
            List<Try> tries = List.of(
                    new Try("no token", Optional.empty(), here),
                    new Try("an empty token", Optional.of(""), here),
                    new Try("a wrong token", Optional.of("0".repeat(64)), here),
                    new Try("the token of another session", Optional.of(foreign), here),
                    new Try("no origin", own, Optional.empty()),
                    new Try("a hidden origin", own, Optional.of("null")),
                    new Try("a foreign origin", own, Optional.of("https://evil.example")),
                    new Try("an origin that begins alike", own, Optional.of(browser.address() + ".evil.example")),
                    new Try(
                            "an origin without TLS",
                            own,
                            Optional.of(browser.address().replace("https", "http"))));
            for (Try one : tries) {
                HttpResponse<String> answer = browser.change(route.method(), path, Map.of(), one.token(), one.origin());
                assertThat(answer.statusCode()).as(one.what()).isEqualTo(403);
                assertSafe(answer);
            }
            assertThat(browser.change(route.method(), path, Map.of(), own, here).statusCode())
                    .as("the right one")
                    .isNotEqualTo(403);
        }
    }

    @Test
    void errorsHaveTheSameHeadersAsPages() throws Exception {
        try (TestBrowser browser = nobody()) {
            String base = browser.address();
            assertSafe(browser.get("/console/no/such/page"));
            assertSafe(browser.get("/console/assets/..%2f..%2fdb"));
            assertSafe(browser.get("/no/such/place"));
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                HttpResponse<String> answer =
                        browser.send(HttpRequest.newBuilder(URI.create(base + "/console/accounts"))
                                .method(method, BodyPublishers.noBody())
                                .build());
                assertThat(answer.statusCode()).isEqualTo(404);
                assertSafe(answer);
            }
            HttpResponse<String> large = browser.post(ConsoleRoutes.SIGN_IN.path(), Map.of("name", "大".repeat(40_000)));
            assertThat(large.statusCode()).isIn(400, 403, 413);
            assertSafe(large);
        }
    }

    @Test
    void aScriptGetsProblemDetailsInsteadOfAPage() throws Exception {
        try (TestBrowser browser = nobody()) {
            HttpResponse<String> answer = browser.send(browser.request(ConsoleRoutes.ACCOUNTS.path())
                    .header("Accept", "application/json")
                    .build());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertSafe(answer);
        }
    }

    @Test
    void whoeverAsksTooOftenIsSlowedDown() throws Exception {
        try (TestBrowser browser = nobody()) {
            int refusedAt = 0;
            for (int turn = 0; turn < 40 && refusedAt == 0; turn++) {
                if (browser.get(ConsoleRoutes.ENROL_PAGE.path("GUESS" + turn)).statusCode() == 429) {
                    refusedAt = turn;
                }
            }
            assertThat(refusedAt).isEqualTo(30);
            backend.clock.forward(Duration.ofSeconds(61));
            assertThat(browser.get(ConsoleRoutes.SIGN_IN_PAGE.path()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void assetsComeFromHereWithTheirHashAndAre304WhileUnchanged() throws Exception {
        try (TestBrowser browser = nobody()) {
            String page = browser.get(ConsoleRoutes.SIGN_IN_PAGE.path()).body();
            String css = page.replaceAll("(?s).*href=\"(/console/assets/console.css\\?v=[0-9a-f]+)\".*", "$1");
            HttpResponse<String> exact = browser.get(css);
            assertThat(exact.statusCode()).isEqualTo(200);
            assertThat(exact.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            String tag = exact.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = browser.send(
                    browser.request(css).header("If-None-Match", tag).build());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(page)
                    .doesNotContain("http://")
                    .doesNotContain("style=")
                    .doesNotContainPattern("<script(?! src)");
        }
    }

    private static void assertSafe(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe")
                        .doesNotContain("*"));
        assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
}
