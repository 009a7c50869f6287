package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.TestBrowser.Person;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts.Outcome;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, enrolment, sessions and their ends, over real TLS against the real server. */
class SignInTest {
    private static final Pattern RECOVERY = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");

    @TempDir
    private static Path state;

    private static TestBackend backend;
    private static Person administrator;

    @BeforeAll
    static void aBackend() throws Exception {
        backend = new TestBackend(state);
        try (TestBrowser browser = browser()) {
            administrator = browser.enrolled("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty());
        }
    }

    @AfterAll
    static void close() {
        backend.close();
    }

    private static TestBrowser browser() throws Exception {
        return new TestBrowser(backend, state);
    }

    private static TestBrowser signedIn() throws Exception {
        return browser().signIn(administrator);
    }

    private static int home(TestBrowser browser) throws Exception {
        return browser.get(ConsoleRoutes.ACCOUNTS.path()).statusCode();
    }

    @Test
    void theSessionCookieIsForThisHostAndTlsAloneAndUnreadableForScripts() throws Exception {
        try (TestBrowser browser = browser()) {
            backend.clock.forward(Duration.ofSeconds(30));
            HttpResponse<String> answer =
                    browser.trySignIn(administrator.name(), TestBrowser.PASSWORD, browser.code(administrator.secret()));

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .matches("__Host-session=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    void anIdPlantedBeforeSigningInIsNeverTakenOver() throws Exception {
        try (TestBrowser browser = browser()) {
            String planted = "A".repeat(43);
            browser.cookies.put("__Host-session", planted);
            browser.signIn(administrator);
            String first = browser.cookies.get("__Host-session");
            assertThat(first).isNotEqualTo(planted);

            browser.signIn(administrator);
            assertThat(browser.cookies.get("__Host-session")).isNotEqualTo(first);
            browser.cookies.put("__Host-session", first);
            assertThat(home(browser)).as("the session before ended").isEqualTo(303);
        }
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() throws Exception {
        try (TestBrowser browser = signedIn()) {
            String session = browser.cookies.get("__Host-session");
            browser.get(ConsoleRoutes.ACCOUNTS.path());
            assertThat(browser.post(ConsoleRoutes.SIGN_OUT.path(), Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(browser.cookies).doesNotContainKey("__Host-session");
            browser.cookies.put("__Host-session", session);
            assertThat(home(browser)).isEqualTo(303);
        }
    }

    @Test
    void anIdleSessionEndsAfterFifteenMinutesAndAUsedOneAfterTwelveHours() throws Exception {
        try (TestBrowser browser = signedIn()) {
            backend.clock.forward(Duration.ofMinutes(14));
            assertThat(home(browser)).isEqualTo(200);
            backend.clock.forward(Duration.ofMinutes(14));
            assertThat(home(browser)).as("a page counts as use").isEqualTo(200);
            backend.clock.forward(Duration.ofMinutes(15));
            assertThat(home(browser)).isEqualTo(303);
        }
        try (TestBrowser browser = signedIn()) {
            for (int turn = 0; turn < 71; turn++) {
                backend.clock.forward(Duration.ofMinutes(10));
                assertThat(home(browser)).isEqualTo(200);
            }
            backend.clock.forward(Duration.ofMinutes(10));
            assertThat(home(browser)).isEqualTo(303);
        }
    }

    @Test
    void whatAScriptAsksByItselfKeepsNoSessionAlive() throws Exception {
        try (TestBrowser browser = signedIn()) {
            backend.clock.forward(Duration.ofMinutes(14));
            int background = browser.send(browser.request(ConsoleRoutes.ACCOUNTS.path())
                            .header("X-Background", "1")
                            .build())
                    .statusCode();
            assertThat(background).isEqualTo(200);
            backend.clock.forward(Duration.ofMinutes(1));
            assertThat(home(browser)).isEqualTo(303);
        }
    }

    @Test
    void aOneTimeCodeWorksOnceAndNotLongAfterItsTime() throws Exception {
        try (TestBrowser browser = browser()) {
            backend.clock.forward(Duration.ofSeconds(60));
            String code = browser.code(administrator.secret());
            assertThat(browser.trySignIn(administrator.name(), TestBrowser.PASSWORD, code)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(browser.trySignIn(administrator.name(), TestBrowser.PASSWORD, code)
                            .statusCode())
                    .as("used")
                    .isEqualTo(401);
            backend.clock.forward(Duration.ofSeconds(60));
            String old = browser.code(administrator.secret());
            backend.clock.forward(Duration.ofSeconds(90));
            assertThat(browser.trySignIn(administrator.name(), TestBrowser.PASSWORD, old)
                            .statusCode())
                    .as("expired")
                    .isEqualTo(401);
            browser.signIn(administrator);
        }
    }

    @Test
    void guessingIsStoppedForANameAndSaysNothingAboutWhetherItExists() throws Exception {
        try (TestBrowser browser = browser()) {
            Person guessed = browser.enrolled("示例被猜的人", AccountRole.ADMINISTRATOR, Optional.empty());
            for (String name : List.of(guessed.name(), "没有这个人")) {
                for (int wrong = 0; wrong < 5; wrong++) {
                    assertThat(browser.trySignIn(name, "错的密码错的密码错", "000000").statusCode())
                            .isEqualTo(401);
                }
                HttpResponse<String> stopped = browser.trySignIn(name, "错的密码错的密码错", "000000");
                assertThat(stopped.statusCode()).isEqualTo(429);
                assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(browser.trySignIn(guessed.name(), TestBrowser.PASSWORD, browser.code(guessed.secret()))
                            .statusCode())
                    .as("the right password has to wait too")
                    .isEqualTo(429);
            backend.clock.forward(Duration.ofMinutes(20));
            browser.signIn(guessed);
        }
    }

    @Test
    void anAddressThatTriesManyNamesIsStopped() throws Exception {
        try (TestBrowser browser = browser()) {
            backend.clock.forward(Duration.ofHours(2));
            int stoppedAt = 0;
            for (int name = 0; name < 25 && stoppedAt == 0; name++) {
                if (browser.trySignIn("甲" + name, "错的密码错的密码错", "000000").statusCode() == 429) {
                    stoppedAt = name;
                }
            }
            assertThat(stoppedAt).isEqualTo(20);
            backend.clock.forward(Duration.ofMinutes(16));
            browser.signIn(administrator);
        }
    }

    @Test
    void anEnrolmentLinkWorksOnceAndForADay() throws Exception {
        try (TestBrowser browser = browser()) {
            Outcome.Invited used = (Outcome.Invited)
                    backend.server.people().accounts().make("示例用过链接", AccountRole.NOTARY, Optional.empty());
            Sensitive<String> secret = browser.secretOf(used.code());
            HttpResponse<String> done =
                    browser.enrol(used.code(), TestBrowser.PASSWORD, TestBrowser.PASSWORD, browser.code(secret));
            assertThat(RECOVERY.matcher(done.body()).results()).hasSize(8);
            assertThat(browser.get(ConsoleRoutes.ENROL_PAGE.path(used.code())).statusCode())
                    .isEqualTo(404);

            Outcome.Invited late = (Outcome.Invited)
                    backend.server.people().accounts().make("示例迟到", AccountRole.NOTARY, Optional.empty());
            backend.clock.forward(Duration.ofHours(24));
            assertThat(browser.get(ConsoleRoutes.ENROL_PAGE.path(late.code())).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPasswordIsRefusedWhenShortOrMadeOfTheNameAndTheCodeMustBeTheAppsOwn() throws Exception {
        try (TestBrowser browser = browser()) {
            Outcome.Invited invited = (Outcome.Invited)
                    backend.server.people().accounts().make("示例挑密码", AccountRole.NOTARY, Optional.empty());
            String link = invited.code();
            String code = browser.code(browser.secretOf(link));

            assertThat(browser.enrol(link, "十一个字不够长也不行", "十一个字不够长也不行", code).body())
                    .contains("密码要有 12 到 200 个字");
            assertThat(browser.enrol(link, "我叫示例挑密码真的是我", "我叫示例挑密码真的是我", code).statusCode())
                    .isEqualTo(422);
            assertThat(browser.enrol(link, "没错我就叫示例挑密码呀呀", "没错我就叫示例挑密码呀呀", code).body())
                    .contains("不能有您的姓名");
            assertThat(browser.enrol(link, TestBrowser.PASSWORD, TestBrowser.PASSWORD + "。", code)
                            .body())
                    .contains("两次填的密码不一样");
            assertThat(browser.enrol(link, TestBrowser.PASSWORD, TestBrowser.PASSWORD, "000000")
                            .body())
                    .contains("动态码不对");
            assertThat(browser.enrol(link, TestBrowser.PASSWORD, TestBrowser.PASSWORD, code)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aRecoveryCodeStandsInForThePhoneOnce() throws Exception {
        try (TestBrowser browser = browser()) {
            Outcome.Invited invited = (Outcome.Invited)
                    backend.server.people().accounts().make("示例丢手机", AccountRole.ADMINISTRATOR, Optional.empty());
            Sensitive<String> secret = browser.secretOf(invited.code());
            String page = browser.enrol(
                            invited.code(), TestBrowser.PASSWORD, TestBrowser.PASSWORD, browser.code(secret))
                    .body();
            String recovery =
                    RECOVERY.matcher(page).results().findFirst().orElseThrow().group();

            assertThat(browser.trySignIn("示例丢手机", TestBrowser.PASSWORD, recovery.toLowerCase(Locale.ROOT))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(browser.trySignIn("示例丢手机", TestBrowser.PASSWORD, recovery)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void anAdministratorsResetEndsSessionsPasswordAndRecoveryCodesAtOnce() throws Exception {
        try (TestBrowser admin = signedIn();
                TestBrowser other = browser()) {
            Person person = other.enrolled("示例重置", AccountRole.ADMINISTRATOR, Optional.empty());
            other.signIn(person);
            assertThat(home(other)).isEqualTo(200);

            admin.get(ConsoleRoutes.ACCOUNT.path(person.id()));
            HttpResponse<String> reset = admin.post(ConsoleRoutes.RECOVER_ACCOUNT.path(person.id()), Map.of());

            assertThat(reset.body()).contains("/console/enrol/");
            assertThat(home(other)).isEqualTo(303);
            backend.clock.forward(Duration.ofSeconds(30));
            assertThat(other.trySignIn(person.name(), TestBrowser.PASSWORD, other.code(person.secret()))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void theLastAdministratorCanNotBeDisabled() throws Exception {
        try (TestBrowser admin = signedIn()) {
            backend.server.people().accounts().all().stream()
                    .filter(account -> !account.id().equals(administrator.id()))
                    .forEach(account -> backend.server.people().accounts().disable(account.id()));
            admin.get(ConsoleRoutes.ACCOUNT.path(administrator.id()));
            HttpResponse<String> refused = admin.post(ConsoleRoutes.DISABLE_ACCOUNT.path(administrator.id()), Map.of());
            assertThat(refused.body()).contains("最后一个管理员");
            assertThat(home(admin)).isEqualTo(200);
        }
    }

    @Test
    void everySignInAndFailureIsInTheAudit() throws Exception {
        try (TestBrowser browser = browser()) {
            browser.trySignIn("审计里没有的名字", "错的密码错的密码错", "000000");
            browser.signIn(administrator);
        }
        List<Audit.Entry> rows = backend.server
                .people()
                .audit()
                .between(TestBackend.NOW, backend.clock.instant().plusSeconds(1), Optional.empty(), 10_000);
        assertThat(rows).extracting(Audit.Entry::what).contains("SIGNED_IN", "SIGN_IN_FAILED", "ENROLLED");
        assertThat(rows).allSatisfy(row -> assertThat(row.address()).isEqualTo("127.0.0.1"));
        assertThat(rows).extracting(Audit.Entry::name).doesNotContain("审计里没有的名字");
    }
}
