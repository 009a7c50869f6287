package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.Role;
import legalkiosk.server.TestBrowser.Person;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.console.ConsoleRoutes;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WebSocket of a lawyer's page, opened with a session instead of a token. */
class ConsoleLineTest {
    private static final int SIGNED_OUT = 4401;

    @TempDir
    private Path state;

    private TestBackend backend;
    private TestBrowser browser;
    private OkHttpClient http;
    private Person lawyer;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
        browser = new TestBrowser(backend, state);
        http = LineClient.http(state);
        lawyer = browser.enrolled("示例律师", AccountRole.LAWYER, Optional.of("lawyer-01"));
    }

    @AfterEach
    void stop() {
        http.dispatcher().executorService().close();
        http.connectionPool().evictAll();
        browser.close();
        backend.close();
    }

    private LineClient dial(Optional<String> session, Optional<String> origin) {
        Request.Builder request = new Request.Builder().url(browser.address() + Routes.LAWYER_LINE.path());
        session.ifPresent(value -> request.header("Cookie", "__Host-session=" + value));
        origin.ifPresent(value -> request.header("Origin", value));
        return LineClient.dial(http, request.build(), Role.LAWYER);
    }

    private String session(Person person) {
        return browser.as(person.id()).cookies.get("__Host-session");
    }

    private Optional<String> here() {
        return Optional.of(browser.address());
    }

    @Test
    void aSignedInLawyersPageMayOpenItsLine() throws Exception {
        try (LineClient line = dial(Optional.of(session(lawyer)), here())) {
            line.hello(null, Optional.empty());
            assertThat(line.welcome.participant()).isNotEmpty();
        }
    }

    @Test
    void aForeignPageMayNotEvenWithTheCookie() throws Exception {
        String session = session(lawyer);
        assertThat(dial(Optional.of(session), Optional.of("https://evil.example"))
                        .closeCode())
                .isEqualTo(401);
        assertThat(dial(Optional.of(session), Optional.empty()).closeCode()).isEqualTo(401);
        assertThat(dial(Optional.of(session), Optional.of("null")).closeCode()).isEqualTo(401);
    }

    @Test
    void nobodyAndWhoeverIsNotOnDutyMayNot() throws Exception {
        assertThat(dial(Optional.empty(), here()).closeCode()).isEqualTo(401);
        assertThat(dial(Optional.of("A".repeat(43)), here()).closeCode()).isEqualTo(401);
        Person administrator = browser.enrolled("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty());
        assertThat(dial(Optional.of(session(administrator)), here()).closeCode())
                .isEqualTo(401);
        Person stranger = browser.enrolled("示例不值班的律师", AccountRole.LAWYER, Optional.empty());
        assertThat(dial(Optional.of(session(stranger)), here()).closeCode()).isEqualTo(401);
    }

    @Test
    void signingOutClosesTheLineWithinSeconds() throws Exception {
        String session = session(lawyer);
        try (LineClient line = dial(Optional.of(session), here())) {
            line.hello(null, Optional.empty());
            backend.server.people().sessions().end(session);
            assertThat(line.closeCode()).isEqualTo(SIGNED_OUT);
        }
    }

    @Test
    void anOpenLineKeepsTheSessionAliveThroughALongCall() throws Exception {
        String session = session(lawyer);
        try (LineClient line = dial(Optional.of(session), here())) {
            line.hello(null, Optional.empty());
            backend.clock.forward(Duration.ofHours(1));
            assertThat(browser.get(ConsoleRoutes.LEAVE.path()).statusCode()).isEqualTo(200);
            backend.clock.forward(Duration.ofHours(4));
            assertThat(browser.get(ConsoleRoutes.LEAVE.path()).statusCode()).isEqualTo(303);
        }
    }
}
