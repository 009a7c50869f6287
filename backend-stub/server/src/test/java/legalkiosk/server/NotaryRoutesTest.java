package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.notarisation.NoPageMatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the notary's page asks for: by notaries alone, from its own page alone, and never without a trace. */
class NotaryRoutesTest {
    @TempDir
    private Path state;

    private final ObjectMapper json = ContractJson.mapper();
    private TestBackend backend;
    private CaseTerminal terminal;
    private TestBrowser notary;
    private String id;

    @BeforeEach
    void aCaseThatWasHandedIn() throws Exception {
        backend = new TestBackend(state, new NoPageMatch());
        terminal = new CaseTerminal(backend, state).open(CaseTerminal.mandate(false));
        terminal.upload(Paper.BROUGHT, "agent-id");
        terminal.act(new CaseAct.Submit(Sensitive.of("{\"strokes\":[]}")));
        id = terminal.view.id();
        notary = signedIn("测试公证员甲", AccountRole.NOTARY, "notary-01");
        notary.get(ConsoleRoutes.CASES.path());
    }

    @AfterEach
    void stop() {
        notary.close();
        terminal.close();
        backend.close();
    }

    @Test
    void aCaseIsSeenByNotariesAndNeverByTheAdministratorOrALawyer() throws Exception {
        String document = terminal.view.documents().getFirst().id();
        List<String> paths = List.of(
                ConsoleRoutes.CASES.path(),
                ConsoleRoutes.CASES_LIST.path(),
                ConsoleRoutes.CASE.path(id),
                ConsoleRoutes.CASE_FILE.path(id),
                ConsoleRoutes.CASE_TEXT.path(id),
                ConsoleRoutes.CASE_PACKAGE.path(id),
                ConsoleRoutes.CASE_EXCERPT.path(id),
                ConsoleRoutes.CASE_DOCUMENT.path(document));
        assertThat(ask(notary, ConsoleRoutes.CASE_FILE.path(id)).statusCode()).isEqualTo(200);
        try (TestBrowser boss = signedIn("测试管理员", AccountRole.ADMINISTRATOR, "");
                TestBrowser lawyer = signedIn("测试律师", AccountRole.LAWYER, "lawyer-01");
                TestBrowser nobody = new TestBrowser(backend, state)) {
            for (String path : paths) {
                assertThat(ask(boss, path).statusCode())
                        .as("administrator at " + path)
                        .isEqualTo(403);
                assertThat(ask(lawyer, path).statusCode())
                        .as("lawyer at " + path)
                        .isEqualTo(403);
                assertThat(ask(nobody, path).statusCode())
                        .as("nobody at " + path)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void anActIsTakenOnlyFromTheOwnPageAndOnlyANotarysAct() throws Exception {
        String take = json.writeValueAsString(new CaseAct.Take());
        assertThat(act(take, "", notary.address()).statusCode()).isEqualTo(403);
        assertThat(act(take, notary.token(), "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        String withdraw = json.writeValueAsString(new CaseAct.Withdraw("不办了"));
        for (String wrong : List.of("no json", "{}", "null", "{\"act\":\"unheard-of\"}", withdraw)) {
            assertThat(act(wrong, notary.token(), notary.address()).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        HttpResponse<String> taken = act(take, notary.token(), notary.address());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(json.readValue(taken.body(), CaseFile.class).handler()).isEqualTo("测试公证员甲");
    }

    @Test
    void whatTheRulesRefuseIsAnsweredWithWordsForTheNotary() throws Exception {
        HttpResponse<String> refused =
                act(json.writeValueAsString(new CaseAct.Issue()), notary.token(), notary.address());
        assertThat(refused.statusCode()).isIn(403, 409);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(refused.body()).path("detail").asText()).containsPattern("\\p{IsHan}{4}");
    }

    @Test
    void everySightAndActIsInTheAudit() throws Exception {
        String document = terminal.view.documents().getFirst().id();
        ask(notary, ConsoleRoutes.CASES_LIST.path());
        ask(notary, ConsoleRoutes.CASE_FILE.path(id));
        ask(notary, ConsoleRoutes.CASE_DOCUMENT.path(document));
        act(json.writeValueAsString(new CaseAct.Take()), notary.token(), notary.address());
        assertThat(backend.server
                        .people()
                        .audit()
                        .between(Instant.EPOCH, TestBackend.NOW.plus(Duration.ofDays(1)), Optional.empty(), 1_000))
                .filteredOn(entry -> entry.name().equals("测试公证员甲"))
                .extracting(Audit.Entry::what, Audit.Entry::ref)
                .contains(
                        tuple("SAW_CASES", ""),
                        tuple("SAW_CASE", id),
                        tuple("SAW_CASE_DOCUMENT", document),
                        tuple("ACTED_IN_CASE", id));
    }

    @Test
    void theTextComesFilledWithWhatThePersonSaid() throws Exception {
        JsonNode text =
                json.readTree(ask(notary, ConsoleRoutes.CASE_TEXT.path(id)).body());
        assertThat(text.path("title").asText()).isEqualTo("委托书");
        assertThat(text.path("text").asText())
                .contains("示例当事人")
                .contains("代领示例证件")
                .doesNotContain("{");
    }

    @Test
    void aPageOfAPdfComesAsAPictureAndWhatIsNoPageIsRefused() throws Exception {
        CaseDocument form = document(Paper.APPLICATION);
        String pages = ConsoleRoutes.CASE_DOCUMENT_PAGE.path(form.id());
        HttpResponse<byte[]> page = notary.bytes(pages + "?number=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), 1, 3, StandardCharsets.ISO_8859_1)).isEqualTo("PNG");
        assertThat(page.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        for (String number : List.of("0", "-1", "99", "x", "", "2147483648")) {
            assertThat(ask(notary, pages + "?number=" + number).statusCode())
                    .as(number)
                    .isIn(400, 404);
        }
        CaseDocument scan = document(Paper.BROUGHT);
        assertThat(ask(notary, ConsoleRoutes.CASE_DOCUMENT_PAGE.path(scan.id()) + "?number=1")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void thePageHasNoScriptOfItsOwnAndNothingOfACase() throws Exception {
        HttpResponse<String> page = notary.get(ConsoleRoutes.CASE.path(id));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]*src=\"/console/assets/)")
                .doesNotContainPattern("\\s(style|on[a-z]+)=")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("示例当事人")
                .doesNotContain(CaseTerminal.CARD);
    }

    @Test
    void anybodyReachesThePageThatChecksAndLearnsNothingFromAWrongCode() throws Exception {
        try (TestBrowser anybody = new TestBrowser(backend, state)) {
            assertThat(anybody.get(ConsoleRoutes.CHECK.path()).body()).contains("查验码");
            HttpResponse<String> wrong = anybody.get(ConsoleRoutes.CHECK.path() + "?code=%3Cb%20onload%3Dx%3E");
            assertThat(wrong.statusCode()).isEqualTo(200);
            assertThat(wrong.body()).contains("没有这个查验码").doesNotContain("<b onload");
        }
    }

    @Test
    void theListSaysNothingOfThePersonButTheMaskedName() throws Exception {
        String list = ask(notary, ConsoleRoutes.CASES_LIST.path()).body();
        assertThat(list)
                .doesNotContain("示例当事人")
                .doesNotContain(CaseTerminal.CARD)
                .contains("示**");
        Stream<JsonNode> entries = StreamSupport.stream(json.readTree(list).spliterator(), false);
        assertThat(entries.map(entry -> entry.path("id").asText())).containsExactly(id);
    }

    private CaseDocument document(Paper kind) throws Exception {
        CaseFile file =
                json.readValue(ask(notary, ConsoleRoutes.CASE_FILE.path(id)).body(), CaseFile.class);
        return file.view().documents().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private TestBrowser signedIn(String name, AccountRole role, String person) throws Exception {
        TestBrowser browser = new TestBrowser(backend, state);
        return browser.signIn(browser.enrolled(name, role, Optional.of(person).filter(one -> !one.isEmpty())));
    }

    private static HttpResponse<String> ask(TestBrowser browser, String path) throws Exception {
        return browser.send(
                browser.request(path).header("Accept", "application/json").GET().build());
    }

    private HttpResponse<String> act(String body, String csrf, String origin) throws Exception {
        HttpRequest.Builder request = notary.request(ConsoleRoutes.CASE_ACT.path(id))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body));
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        return notary.send(request.build());
    }
}
