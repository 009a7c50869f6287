package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Claimed;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.LineMessage.Ring;
import legalkiosk.contract.call.Role;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.console.ConsoleRoutes;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lawyer's desk asks for beside the line: own things only, only from its own page, and never without a trace. */
class DeskRoutesTest {
    @TempDir
    private Path state;

    private final ObjectMapper json = ContractJson.mapper();
    private TestBackend backend;
    private OkHttpClient http;
    private TestBrowser lawyer;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
        http = LineClient.http(state);
        lawyer = signedIn("测试律师甲", AccountRole.LAWYER, "lawyer-01");
        lawyer.get(ConsoleRoutes.DESK.path());
    }

    @AfterEach
    void stop() {
        lawyer.close();
        backend.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void theDayHasOwnBookingsAndOwnHoursOnly() throws Exception {
        backend.book("lawyer-01@2026-11-24T10:00", TestBackend.aCitizen(1));
        backend.book("lawyer-04@2026-11-24T10:00", TestBackend.aCitizen(2));

        JsonNode day = json.readTree(ask(lawyer, ConsoleRoutes.DESK_DAY.path()).body());

        assertThat(day.path("bookings")).hasSize(1);
        assertThat(day.path("bookings").get(0).path("start").asText()).startsWith("2026-11-24T10:00");
        assertThat(day.path("bookings").get(0).path("citizen").asText()).contains("*");
        assertThat(day.path("duty"))
                .as("morning and afternoon, whatever the slots' length")
                .hasSize(2);
        assertThat(day.path("duty").get(0).path("to").asText()).startsWith("2026-11-24T12:00");
    }

    @Test
    void aCallIsShownToItsOwnLawyerAndNobodyElse() throws Exception {
        String call = taken();
        HttpResponse<String> own = ask(lawyer, ConsoleRoutes.DESK_CALL.path(call));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(json.readTree(own.body()).path("said").asText()).isEqualTo("老板拖着工资不给");
        try (TestBrowser other = signedIn("测试律师乙", AccountRole.LAWYER, "lawyer-02");
                TestBrowser boss = signedIn("测试管理员", AccountRole.ADMINISTRATOR, "")) {
            assertThat(ask(other, ConsoleRoutes.DESK_CALL.path(call)).statusCode())
                    .isEqualTo(404);
            assertThat(ask(boss, ConsoleRoutes.DESK_CALL.path(call)).statusCode())
                    .isEqualTo(403);
        }
        try (TestBrowser nobody = new TestBrowser(backend, state)) {
            assertThat(ask(nobody, ConsoleRoutes.DESK_CALL.path(call)).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aNoteIsTakenOnlyFromTheDesksOwnPage() throws Exception {
        String call = taken();
        String path = ConsoleRoutes.DESK_NOTE.path(call);
        String note = json.writeValueAsString(CallNote.empty());
        assertThat(save(path, note, "", lawyer.address()).statusCode()).isEqualTo(403);
        assertThat(save(path, note, lawyer.token(), "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(save(path, "no json", lawyer.token(), lawyer.address()).statusCode())
                .isEqualTo(400);
        assertThat(save(path, note.repeat(2_000), lawyer.token(), lawyer.address())
                        .statusCode())
                .isBetween(400, 413);
        assertThat(save(path, note, lawyer.token(), lawyer.address()).statusCode())
                .isEqualTo(200);
        assertThat(save(path, note, lawyer.token(), lawyer.address()).statusCode())
                .as("from a version that is not the newest")
                .isEqualTo(409);
    }

    @Test
    void aLongNoteOfChineseIsTakenWhole() throws Exception {
        String call = taken();
        Sensitive<String> full = Sensitive.of("字".repeat(4_000));
        CallNote note = new CallNote(0, full, full, full, full, CallNote.empty().summary());
        HttpResponse<String> saved = save(
                ConsoleRoutes.DESK_NOTE.path(call), json.writeValueAsString(note), lawyer.token(), lawyer.address());
        assertThat(json.readValue(saved.body(), CallNote.class).facts()).isEqualTo(full);
    }

    @Test
    void everySightOfACallIsInTheAudit() throws Exception {
        String call = taken();
        ask(lawyer, ConsoleRoutes.DESK_CALL.path(call));
        save(
                ConsoleRoutes.DESK_NOTE.path(call),
                json.writeValueAsString(CallNote.empty()),
                lawyer.token(),
                lawyer.address());
        List<Audit.Entry> entries = backend.server
                .people()
                .audit()
                .between(Instant.EPOCH, TestBackend.NOW.plus(Duration.ofDays(1)), Optional.empty(), 100);
        assertThat(entries)
                .filteredOn(entry -> entry.ref().equals(call))
                .extracting(Audit.Entry::what, Audit.Entry::address)
                .contains(
                        tuple("SAW_CALL", "line"), tuple("SAW_CALL", "127.0.0.1"), tuple("CHANGED_NOTE", "127.0.0.1"));
    }

    @Test
    void scriptsComeFromThisServerAloneAndThePageHasNoneOfItsOwn() throws Exception {
        HttpResponse<String> page = lawyer.get(ConsoleRoutes.DESK.path());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]*src=\"/console/assets/)")
                .doesNotContainPattern("\\s(style|on[a-z]+)=")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    /** A call that the lawyer has taken. */
    private String taken() throws Exception {
        LineClient line = LineClient.dial(
                        http, backend.server.port(), Routes.LAWYER_LINE, Role.LAWYER, backend.lawyerToken("lawyer-01"))
                .hello(null, Optional.empty());
        line.say(new Presence(Duty.FREE));
        line.await(Presence.class, told -> told.duty() == Duty.FREE);
        CallRequest asked =
                new CallRequest("沙坪街道", "labour", null, Sensitive.of("老板拖着工资不给"), "普通话", List.of(), null, null);
        CallTicket ticket = backend.post(Routes.CALL, "", asked).as(CallTicket.class);
        line.await(Ring.class);
        line.say(new Claim(ticket.id()));
        line.await(Claimed.class);
        return ticket.id();
    }

    private TestBrowser signedIn(String name, AccountRole role, String person) throws Exception {
        TestBrowser browser = new TestBrowser(backend, state);
        return browser.signIn(browser.enrolled(name, role, Optional.of(person).filter(id -> !id.isEmpty())));
    }

    private static HttpResponse<String> ask(TestBrowser browser, String path) throws Exception {
        return browser.send(
                browser.request(path).header("Accept", "application/json").GET().build());
    }

    private HttpResponse<String> save(String path, String body, String csrf, String origin) throws Exception {
        HttpRequest.Builder request = lawyer.request(path)
                .header("Accept", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body));
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        return lawyer.send(request.build());
    }
}
