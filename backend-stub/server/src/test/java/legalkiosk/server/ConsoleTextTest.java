package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Routes;
import legalkiosk.server.TestBrowser.Person;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.console.ConsoleRoute;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Script in every field: whatever was typed comes back as text, never as markup. */
class ConsoleTextTest {
    private static final String SCRIPT = "<b onload=x>\"'&";
    private static final String DAY = "2026-11-27";

    @TempDir
    private static Path state;

    private static TestBackend backend;
    private static TestBrowser browser;
    private static Person administrator;
    private static Person lawyer;

    @BeforeAll
    static void start() throws Exception {
        backend = new TestBackend(state);
        browser = new TestBrowser(backend, state);
        administrator = browser.enrolled("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty());
        lawyer = browser.enrolled("示例律师", AccountRole.LAWYER, Optional.of("lawyer-01"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        backend.close();
    }

    @Test
    void everyFieldOfEveryFormComesBackAsText() throws Exception {
        Map<String, String> fields = Map.ofEntries(
                Map.entry("name", SCRIPT),
                Map.entry("password", SCRIPT),
                Map.entry("again", SCRIPT),
                Map.entry("code", SCRIPT),
                Map.entry("role", SCRIPT),
                Map.entry("person", SCRIPT),
                Map.entry("day", SCRIPT),
                Map.entry("first", SCRIPT),
                Map.entry("last", SCRIPT));
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Person person : List.of(administrator, lawyer)) {
            for (ConsoleRoute route : ConsoleRoutes.ALL) {
                backend.clock.forward(Duration.ofSeconds(61));
                browser.as(person.id()).get(ConsoleRoutes.SIGN_IN_PAGE.path());
                String path = route.path(
                        URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8).replace("+", "%20"));
                answers.add(route.changes() ? browser.post(path, fields) : browser.get(path + "?" + query(fields)));
            }
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isNotEqualTo(500);
            assertThat(answer.body()).doesNotContain("<b onload");
        });
    }

    @Test
    void whatWasStoredComesBackAsText() throws Exception {
        BookingRequest plain =
                TestBackend.request(backend.hold("lawyer-01@" + DAY + "T09:00"), TestBackend.aCitizen(1));
        BookingRequest nasty = new BookingRequest(
                plain.holdId(), plain.citizen(), null, plain.situationId(), SCRIPT, plain.town(), plain.terminal());
        assertThat(backend.post(Routes.BOOK, "", nasty).status()).isEqualTo(200);

        browser.as(administrator.id()).get(ConsoleRoutes.ROSTER.path());
        assertThat(browser.post(ConsoleRoutes.ADD_HOLIDAY.path(), Map.of("day", DAY, "name", SCRIPT))
                        .statusCode())
                .isEqualTo(303);

        String page = browser.get(ConsoleRoutes.ROSTER.path()).body();
        assertThat(page).doesNotContain("<b onload").contains("&lt;b onload=x&gt;");
        assertThat(browser.as(lawyer.id()).get(ConsoleRoutes.LEAVE.path()).body())
                .doesNotContain("<b onload")
                .contains("&lt;b onload=x&gt;");
    }

    @Test
    void aNameTypedAtTheDoorStaysInsideItsField() throws Exception {
        try (TestBrowser stranger = new TestBrowser(backend, state)) {
            String page = stranger.trySignIn("\" autofocus onfocus=\"x", "错的密码错的密码错", "000000")
                    .body();
            assertThat(page).contains("value=\"&#34; autofocus onfocus=&#34;x\"");
        }
    }

    private static String query(Map<String, String> fields) {
        StringBuilder query = new StringBuilder();
        fields.forEach((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return query.toString();
    }
}
