package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.Audit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole case at the notary's page in a real Chromium, against a real backend and another browser's picture and sound. */
@Tag("e2e")
class NotaryDeskTest {
    @TempDir
    private Path state;

    private final List<String> complaints = new ArrayList<>();
    private DeskHouse house;
    private OkHttpClient http;
    private Page desk;
    private Page other;
    private CasePerson person;
    private TerminalRobot terminal;

    @BeforeAll
    static void program() {
        assumeTrue(Files.isExecutable(DeskHouse.CHROMIUM), "needs Chromium (Debian: chromium)");
    }

    @BeforeEach
    void start() throws Exception {
        house = new DeskHouse(state);
        http = LineClient.http(state);
        desk = notary("notary-01");
        other = notary("notary-02");
    }

    @AfterEach
    void stop() {
        if (terminal != null) {
            terminal.close();
        }
        house.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        assertThat(complaints).isEmpty();
    }

    private Page notary(String id) {
        BrowserContext browser = house.notary(id);
        Page page = browser.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("status of 4")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> dialog.accept());
        page.navigate(address("/console/cases"));
        page.waitForSelector("body[data-line=open]");
        return page;
    }

    @Test
    void aCaseGoesFromTheApplicationToTheArchive() throws Exception {
        accept();
        talk();
        identify();
        tell();
        record();
        sign();
        review();
        approveAndIssue();
        anybodyChecks();
        collectAndArchive();
        everySightIsInTheAudit();
    }

    private void accept() throws Exception {
        person = CasePerson.applies(house);
        desk.reload();
        desk.waitForSelector("#lists a");
        desk.click("#lists a");
        desk.waitForSelector("#view-case:not([hidden])");
        desk.waitForSelector("#gallery img");
        look("w1-new");
        press("我来办");
        sure();
        await("taken", () -> desk.textContent("#case-line").contains("测试notary 01"));
        press("受理");
        desk.waitForSelector("#d-act[open]");
        for (Locator box : desk.locator("#act-fields input[type=checkbox]").all()) {
            box.check();
        }
        look("w2-accept");
        desk.click("#act-on");
        sure();
        await("accepted", () -> desk.textContent("#case-line").contains("已受理"));
        assertThat(desk.textContent("#case-line")).contains("个工作日");
    }

    private void talk() throws Exception {
        desk.focus("#duty-away");
        desk.keyboard().press("ArrowLeft");
        desk.waitForSelector("#dot.free");
        terminal = TerminalRobot.call(
                house,
                http,
                house.browser(),
                new CallRequest("古劳镇", "notary", null, Sensitive.of(""), "普通话", List.of(), null, person.id));
        await("the ring", () -> desk.isVisible(".ring"));
        assertThat(other.isVisible(".ring")).isFalse();
        look("w3-ring");
        desk.keyboard().press("F2");
        await("claimed", () -> desk.isVisible("#talking"));
        person.begins(terminal.call);
        await("the picture", () -> frames() > 10);
        await("the room", () -> desk.textContent("#now-words").contains("转一下摄像头"));
        person.showsRoomAndAgrees();
        await("recording", () -> desk.textContent("#record").contains("录音录像"));
    }

    private void identify() throws Exception {
        await("the card is wanted", () -> desk.textContent("#now-words").contains("镜头里应该看得到数字"));
        person.readsCard();
        desk.waitForSelector("#pic-chip img");
        desk.waitForSelector("#pic-live img");
        await("the living picture beside them", () ->
                (Boolean) desk.evaluate("document.getElementById('twin').videoWidth > 0"));
        assertThat(desk.textContent("#identity-checks")).contains("没有用机器比对人脸");
        assertThat(desk.content()).doesNotContain("人证比对").doesNotContain("活体");
        look("w4-identity");
        desk.click("#identity-acts >> text=是同一人");
        sure();
        await("told next", () -> person.view().state() == CaseState.NOTICE);
    }

    private void tell() throws Exception {
        int notices = desk.locator("#notices > li").count();
        assertThat(notices).isGreaterThan(3);
        for (int number = 0; number < notices; number++) {
            Locator next = desk.locator("#notices button.main");
            await("the next notice", () -> next.count() == 1);
            next.click();
            await("it is there", () -> person.view().step() instanceof Step.HearNotice);
            if (number == 1) {
                look("w5-notice");
            }
            person.understands();
            int heard = number + 1;
            await("heard", () -> desk.locator("#notices > li.done").count() == heard);
        }
        assertThat(desk.textContent("#notices")).containsPattern("听明白 \\d\\d:\\d\\d");
        await("questions next", () -> person.view().state() == CaseState.QUESTIONING);
        desk.keyboard().press("Alt+Shift+K");
        for (int check = 3; check > 0; check--) {
            int left = check;
            Locator good = desk.locator("#checks button", new Page.LocatorOptions().setHasText("没有问题"));
            await("a check", () -> good.count() == left);
            good.first().click();
        }
        await("all seen", () -> desk.locator("#checks li.good").count() == 3);
    }

    private void record() throws Exception {
        desk.keyboard().press("Alt+Shift+N");
        int questions = desk.locator("#next-questions button").count();
        for (int number = 0; number < questions; number++) {
            int left = questions - number;
            await(
                    "the questions left",
                    () -> desk.locator("#next-questions button").count() == left);
            desk.locator("#next-questions button").first().click();
            int lines = number + 1;
            await("its line", () -> desk.locator("#lines li").count() == lines);
            desk.locator("#lines li").nth(number).locator(".answer").fill("答第 " + lines + " 个问题：是的。");
        }
        await("saved", () -> desk.textContent("#saved").startsWith("已保存"));
        look("w6-record");
        desk.click("#show-record");
        await("shown", () -> person.view().step() instanceof Step.CheckRecord);
        person.disputes(1);
        await("the dispute", () -> desk.locator("#lines li.disputed").count() == 1);
        look("w7-disputed");
        desk.locator("#lines li.disputed .answer").fill("到明年年底。");
        await("saved again", () -> desk.textContent("#saved").startsWith("已保存"));
        await(
                "the change is marked",
                () -> desk.locator("#lines li:nth-child(2) .line-note")
                        .textContent()
                        .contains("改"));
        desk.click("#show-record");
        await("shown again", () -> person.view().step() instanceof Step.CheckRecord);
        person.confirmsRecord();
        await("signing", () -> person.view().state() == CaseState.SIGNING);
    }

    private void sign() throws Exception {
        code("w8-code");
        desk.click("#sign-acts >> text=请对方在屏幕上签");
        await("on the screen", () -> person.view().step() instanceof Step.SignOnScreen);
        person.signsOnScreen();
        desk.keyboard().press("Alt+Shift+W");
        await("the text is filled", () -> desk.inputValue("#text-body").contains("示例乙"));
        assertThat(desk.inputValue("#text-title")).isEqualTo("委托书");
        look("w9-text");
        desk.click("#show-text");
        sure();
        code("w10-code");
        desk.click("#sign-acts >> text=请对方打印、用笔签");
        await("on paper", () -> person.view().step() instanceof Step.SignOnPaper);
        person.prints();
        person.signsAndScans();
        await(
                "the pages side by side",
                () -> desk.locator("#pages [data-scanned] img").count() > 0);
        await("every page is known", () -> desk.isEnabled("#sign-acts button:has-text('是这几页')"));
        look("w11-pages");
        desk.click("#sign-acts >> text=是这几页，签好了");
        sure();
        await("all signed", () -> desk.isVisible("#now-acts >> text=结束视频"));
    }

    private void code(String name) throws Exception {
        await("the code", () -> person.view().step() instanceof Step.SpeakCode);
        Step.SpeakCode step = (Step.SpeakCode) person.view().step();
        await(
                "the same here",
                () -> desk.isVisible("#sign-state .code")
                        && desk.textContent("#sign-state .code").equals(step.code()));
        person.speaksCode();
        look(name);
        desk.click("#sign-acts >> text=听到的一样");
        await("heard", () -> desk.locator("#sign-state li.done").count() == 2);
    }

    private void review() throws Exception {
        press("结束视频");
        sure();
        await("review", () -> person.view().state() == CaseState.REVIEW);
        desk.click("#end");
        sure();
        await("the file", () -> desk.isVisible("#bench-file"));
        look("w12-review");
        press("写证词，送审批");
        desk.waitForSelector("#d-act[open]");
        assertThat(desk.inputValue("#f-statement")).contains("示例甲").contains("委托书");
        look("w13-statement");
        desk.click("#act-on");
        sure();
        await("approval", () -> person.view().state() == CaseState.APPROVAL);
        desk.keyboard().press("Alt+Shift+J");
        assertThat(desk.locator("[data-act=approve], [data-act=issue]").count())
                .as("nobody approves his own case")
                .isZero();
    }

    private void approveAndIssue() throws Exception {
        other.click("a[data-filter=approve]");
        other.waitForSelector("#lists a");
        other.click("#lists a");
        other.waitForSelector("#bench-file:not([hidden])");
        assertThat(other.textContent("#file")).contains("答第 1 个问题");
        DeskHouse.picture(other, "notary-w14-approval");
        other.click("#now-acts >> text=审批同意");
        other.waitForSelector("#d-act[open]");
        other.click("#act-on");
        other.waitForSelector("#d-sure[open]");
        other.click("#sure-yes");
        desk.reload();
        desk.waitForSelector("#now-acts >> text=出证");
        press("出证");
        sure();
        await("issued", () -> desk.textContent("#case-line").contains("已出证"));
        look("w15-issued");
    }

    private void anybodyChecks() throws Exception {
        String code = person.view().checkCode();
        try (BrowserContext anybody = house.browser()) {
            Page page = anybody.newPage();
            page.setViewportSize(1440, 900);
            page.navigate(address("/console/check"));
            page.fill("#code", code);
            page.click("button:has-text('查验')");
            page.waitForSelector("#number");
            assertThat(page.textContent("main"))
                    .contains("有效")
                    .contains(person.view().certificateNumber())
                    .contains("鹤山市公证处")
                    .doesNotContain("示例甲")
                    .doesNotContain("4407");
            DeskHouse.picture(page, "notary-w16-check");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.navigate(address("/console/check?code=NOBODY"));
            page.waitForSelector("#wrong");
        }
    }

    private void collectAndArchive() throws Exception {
        person.collects();
        desk.reload();
        desk.waitForSelector("#now-acts >> text=归档");
        press("归档");
        sure();
        await("archived", () -> desk.textContent("#case-line").contains("已归档"));
        look("w17-archived");
    }

    private void everySightIsInTheAudit() {
        List<String> entries = house
                .server()
                .people()
                .audit()
                .between(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)), Optional.empty(), 2_000)
                .stream()
                .map(Audit.Entry::what)
                .toList();
        assertThat(entries).contains("SAW_CASES", "SAW_CASE", "SAW_CASE_DOCUMENT", "ACTED_IN_CASE");
    }

    private void press(String words) {
        desk.waitForSelector("#now-acts >> text=" + words);
        desk.click("#now-acts >> text=" + words);
    }

    private void sure() {
        desk.waitForSelector("#d-sure[open]");
        desk.click("#sure-yes");
    }

    /** A question whose answer may fail. */
    @FunctionalInterface
    private interface Asked {
        boolean so() throws Exception;
    }

    private void await(String what, Asked so) {
        BooleanSupplier plain = () -> {
            try {
                return so.so();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
        if (terminal == null) {
            desk.waitForCondition(plain);
        } else {
            DeskHouse.await(what, desk, terminal, plain);
        }
    }

    private int frames() {
        return (Integer) desk.evaluate("document.getElementById('far').getVideoPlaybackQuality().totalVideoFrames");
    }

    private String address(String path) {
        return "https://localhost:" + house.port() + path;
    }

    private void look(String name) throws Exception {
        if (terminal == null) {
            desk.waitForTimeout(200);
        } else {
            DeskHouse.goOn(desk, terminal, 200);
        }
        DeskHouse.picture(desk, "notary-" + name);
        assertThat(new AxeBuilder(desk).setLegacyMode(true).analyze().getViolations())
                .as(name)
                .isEmpty();
    }
}
