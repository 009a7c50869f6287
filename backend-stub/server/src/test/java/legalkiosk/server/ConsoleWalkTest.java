package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.PartReport;
import legalkiosk.contract.PartReport.Grade;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.TestBrowser.Person;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts.Outcome;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator's and a lawyer's way through their pages in a real Chromium, by keyboard alone; axe looks at each page. */
@Tag("e2e")
class ConsoleWalkTest {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "console");
    private static final OffsetDateTime NOW = TestBackend.NOW.atOffset(ZoneOffset.ofHours(8));
    private static final int MOST_TABS = 80;

    @TempDir
    private Path state;

    private final List<String> findings = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void program() throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), "needs Chromium (Debian: chromium)");
        Files.createDirectories(PICTURES);
    }

    @Test
    void aDayOfAnAdministratorAndALawyerByKeyboardAlone() throws Exception {
        try (TestBackend backend = new TestBackend(state);
                TestBrowser hands = new TestBrowser(backend, state);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setEnv(fonts())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("zh-CN")
                        .setViewportSize(1440, 900))) {
            page = context.newPage();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error") && !said.text().contains("status of 4")) {
                    complaints.add(said.text());
                }
            });
            page.onPageError(complaints::add);
            terminals(backend);
            String base = hands.address();

            Sensitive<String> secret = enrol(backend, hands, base);
            signIn(backend, hands, new Person("", "示例管理员", secret));
            administrator(backend);
            signOut();
            Person lawyer = hands.enrolled("示例律师甲", AccountRole.LAWYER, Optional.of("lawyer-01"));
            signIn(backend, hands, lawyer);
            lawyer();
            signOut();
        }
        assertThat(findings).as("axe").isEmpty();
        assertThat(complaints).as("Chromium's console").isEmpty();
    }

    private Sensitive<String> enrol(TestBackend backend, TestBrowser hands, String base) {
        Outcome.Invited first = (Outcome.Invited)
                backend.server.people().accounts().make("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty());
        page.navigate(base + ConsoleRoutes.ENROL_PAGE.path(first.code()));
        look("enrol");
        Sensitive<String> secret =
                Sensitive.of(page.locator(".secret").textContent().replace(" ", ""));
        type(TestBrowser.PASSWORD);
        tabTo("#again");
        type("不是同一句话不是同一句话");
        tabTo("#code");
        type(hands.code(secret));
        press("Enter");
        page.waitForURL(base + "/console/enrol/**");
        page.locator("#wrong").waitFor();
        look("enrol-wrong");
        tabTo("#password");
        type(TestBrowser.PASSWORD);
        tabTo("#again");
        type(TestBrowser.PASSWORD);
        tabTo("#code");
        type(hands.code(secret));
        press("Enter");
        page.locator(".codes").waitFor();
        look("recovery-codes");
        tabTo("a.button.main");
        press("Enter");
        page.locator("#name").waitFor();
        look("sign-in");
        return secret;
    }

    private void signIn(TestBackend backend, TestBrowser hands, Person person) {
        type(person.name());
        tabTo("#password");
        type("错的密码错的密码错的");
        tabTo("#code");
        type("000000");
        press("Enter");
        page.locator("#wrong").waitFor();
        look("sign-in-wrong");
        backend.clock.forward(Duration.ofSeconds(31));
        tabTo("#password");
        type(TestBrowser.PASSWORD);
        tabTo("#code");
        type(hands.code(person.secret()));
        press("Enter");
        page.locator("nav").waitFor();
    }

    private void administrator(TestBackend backend) throws Exception {
        go(ConsoleRoutes.TERMINALS.path());
        look("terminals");
        page.keyboard().press("Home");

        go(ConsoleRoutes.ACCOUNTS.path());
        tabTo("#name");
        type("示例律师乙");
        tabTo("#role");
        tabTo("#person");
        press("ArrowDown");
        press("ArrowDown");
        tabTo("form button.main");
        press("Enter");
        page.locator("#link").waitFor();
        look("invited");
        go(ConsoleRoutes.ACCOUNTS.path());
        look("accounts");
        tabTo("tbody a");
        press("Enter");
        page.locator("#facts").waitFor();
        look("account");

        backend.book("lawyer-01@2026-11-27T09:00", TestBackend.aCitizen(1));
        go(ConsoleRoutes.ROSTER.path());
        tabTo("#first");
        date("2026", "11", "27");
        tabTo("form[action$='leave'] button");
        press("Enter");
        page.locator("#stranded").waitFor();
        tabTo("#day");
        date("2027", "02", "06");
        tabTo("#holiday-name");
        type("示例：除夕");
        tabTo("form[action$='holidays'] button");
        press("Enter");
        page.getByText("示例：除夕").waitFor();
        look("roster");

        go(ConsoleRoutes.AUDIT.path());
        look("audit");
        page.navigate(page.url().replace("/audit", "/leave"));
        look("refused");
        go(ConsoleRoutes.TERMINALS.path());
    }

    private void lawyer() {
        go(ConsoleRoutes.LEAVE.path());
        tabTo("#first");
        date("2026", "12", "01");
        tabTo("#last");
        date("2026", "12", "03");
        tabTo("form.line button");
        press("Enter");
        page.getByText("2026-12-01（周二） 至 2026-12-03（周四）").first().waitFor();
        look("leave");
    }

    private void signOut() {
        tabTo("form[action='/console/sign-out'] button");
        press("Enter");
        page.locator("#name").waitFor();
    }

    /** By the bar at the side. */
    private void go(String path) {
        tabTo("nav a[href='" + path + "']");
        press("Enter");
        page.waitForURL("**" + path);
        page.locator("nav a[href='" + path + "'][aria-current]").waitFor();
    }

    /** Presses Tab until the keyboard is there; a place it never reaches fails. */
    private void tabTo(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            Object there = page.evaluate("s => document.activeElement.matches(s)", selector);
            if (Boolean.TRUE.equals(there)) {
                assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the keyboard is seen at " + selector)
                        .isNotEqualTo("none");
                return;
            }
            press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector + " at " + page.url());
    }

    /** In the order of Chromium's own language: month first in English, year first in Chinese. */
    private void date(String year, String month, String day) {
        page.keyboard().type(month + day + year);
        String wanted = year + "-" + month + "-" + day;
        if (!wanted.equals(page.evaluate("() => document.activeElement.value"))) {
            for (int field = 0; field < 3; field++) {
                press("Backspace");
                press("ArrowLeft");
            }
            page.keyboard().type(year);
            press("ArrowRight");
            page.keyboard().type(month + day);
        }
        assertThat(page.evaluate("() => document.activeElement.value")).isEqualTo(wanted);
    }

    private void type(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> findings.add(name + ": " + violation.getId() + " " + node.getHtml())));
    }

    /** The repository's own fonts, so that pictures look alike on every machine. */
    private Map<String, String> fonts() throws Exception {
        Path config = state.resolve("fonts.conf");
        Path folder = TestBackend.repository().resolve("kiosk/src/main/fonts");
        Files.writeString(
                config,
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>" + folder
                        + "</dir><cachedir>" + state.resolve("fonts") + "</cachedir></fontconfig>");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("FONTCONFIG_FILE", config.toString());
        return environment;
    }

    private static void terminals(TestBackend backend) throws Exception {
        for (int number = 1; number <= 22; number++) {
            String id = "HS-%02d".formatted(number);
            String token = number == 1
                    ? backend.terminalToken
                    : backend.server.credentials().enrol(Access.TERMINAL, id);
            if (number == 18) {
                continue;
            }
            PartReport printer = switch (number) {
                case 5 -> part("printer", Grade.LOOK, List.of("printer.reason.paper-empty"));
                case 9 -> part("card-reader", Grade.OUT, List.of("idcard.reason.not-answering"));
                case 14 -> part("outbox", Grade.LOOK, List.of("outbox.reason.waits-long"));
                default -> part("printer", Grade.FINE, List.of());
            };
            Heartbeat beat = new Heartbeat(
                    NOW,
                    "1.2.0",
                    "2026.11",
                    NOW.minusHours(3),
                    NOW.minusMinutes(4),
                    number == 14 ? 3 : 0,
                    List.of(printer));
            backend.send(Routes.HEARTBEAT, "", "", token, Optional.of(beat), "key-" + id);
            if (number == 1) {
                backend.clock.forward(Duration.ofMinutes(7));
            }
        }
        backend.clock.forward(Duration.ofSeconds(20));
    }

    private static PartReport part(String part, Grade grade, List<String> reasons) {
        return new PartReport(part, grade, NOW.minusMinutes(40), reasons, false, 12L, Map.of("pages", 9L), NOW);
    }
}
