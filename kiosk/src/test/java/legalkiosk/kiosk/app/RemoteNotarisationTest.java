package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.video.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Remote notarisation whole: a person at a terminal and two notaries at real Chromiums, over the relay and nothing else, from 要办新的 to
 * an evidence package that the stand-alone verifier finds whole and that is then checked by hand.
 */
@Tag("e2e")
@Timeout(600)
class RemoteNotarisationTest {
    /** Milliseconds until the page is loaded once more. */
    private static final double ONCE_MORE = 2_000;

    @TempDir
    private Path folder;

    private LawyersBrowser browser;
    private Page desk;
    private Hands hands;
    private Party party;
    private SessionJourney session;

    @BeforeAll
    static void programs() {
        Turn.assumeThereWithBrowser();
        ByHand.assumeThere("ffmpeg", "-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on the screen", "on paper"})
    void aPackageOfAWholeSessionIsWholeAndHoldsWithoutUs(String signing) throws Exception {
        try (Turn turn = Turn.start(folder.resolve("turn"));
                DemoHouse house = TestHouse.start(
                        RelayedBackend.settings(folder, turn), Files.createDirectories(folder.resolve("house")));
                LawyersBrowser notary = LawyersBrowser.notary(house.backend(), "测试公证员", "notary-01");
                Hands citizen = new Hands(this::meanwhile);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), citizen.thread())) {
            browser = notary;
            desk = notary.desk();
            hands = citizen;
            house.faceCamera().show(LawyersBrowser.code(folder.resolve("one.png"), 0x2B5D));

            party = Party.comes(house, hands, folder, terminal.hall());
            CaseView applied = party.applies("mandate");
            accept(applied);
            desk.check("#duty-free");
            session = party.sitsDown();
            hands.await("the ring", () -> desk.isVisible(".ring"));
            desk.keyboard().press("F2");
            hands.await("the session", () -> session.state() instanceof SessionState.Talking);
            identify();
            assertThat(browser.candidatePairs()).as("ways in use").containsOnly("relay");
            tell();
            record();
            sign(signing);
            sign(signing);
            Path evidence = close(house);
            ByHand.everything(evidence, folder);
        }
    }

    private void meanwhile() {
        browser.pass();
        if (session != null) {
            party.follow(session);
        }
    }

    private void accept(CaseView applied) {
        desk.navigate(desk.url().replaceFirst("/console.*", "/console/cases"));
        desk.waitForSelector("#lists a");
        desk.click("#lists a");
        desk.waitForSelector("#view-case:not([hidden])");
        press("我来办");
        sure();
        press("受理");
        desk.waitForSelector("#d-act[open]");
        for (Locator box : desk.locator("#act-fields input[type=checkbox]").all()) {
            box.check();
        }
        desk.click("#act-on");
        sure();
        hands.await("accepted", () -> desk.textContent("#case-line").contains("已受理"));
        assertThat(desk.textContent("#case-line")).contains(applied.number());
    }

    private void identify() {
        hands.await("recording", () -> desk.textContent("#record").contains("录音录像"));
        hands.await("the chip's portrait", () -> desk.isVisible("#pic-chip img"));
        desk.waitForSelector("#pic-live img");
        picture("identity");
        click("#identity-acts >> text=是同一人");
        sure();
        hands.await("notices next", () -> state() == CaseState.NOTICE);
    }

    private void tell() {
        int notices = desk.locator("#notices > li").count();
        for (int number = 1; number <= notices; number++) {
            int heard = number;
            click("#notices button.main");
            hands.await("heard", () -> desk.locator("#notices > li.done").count() >= heard);
        }
        desk.keyboard().press("Alt+Shift+K");
        for (int left = 3; left > 0; left--) {
            int open = left;
            Locator good = desk.locator("#checks button", new Page.LocatorOptions().setHasText("没有问题"));
            hands.await("a check", () -> good.count() == open);
            good.first().click();
        }
        hands.await("all seen", () -> desk.locator("#checks li.good").count() == 3);
    }

    private void record() {
        desk.keyboard().press("Alt+Shift+N");
        int questions = desk.locator("#next-questions button").count();
        for (int number = 0; number < questions; number++) {
            int lines = number + 1;
            desk.locator("#next-questions button").first().click();
            hands.await("its line", () -> desk.locator("#lines li").count() == lines);
            desk.locator("#lines li").nth(number).locator(".answer").fill("是的，是我自己愿意的。");
        }
        hands.await("saved", () -> desk.textContent("#saved").startsWith("已保存"));
        desk.click("#show-record");
        hands.await("signing", () -> state() == CaseState.SIGNING);
    }

    /** The record, then the text. */
    private void sign(String signing) {
        boolean text = desk.locator("#sign-state li.done").count() > 0 && signedOne();
        if (text) {
            desk.keyboard().press("Alt+Shift+W");
            hands.await("the text", () -> !desk.inputValue("#text-body").isBlank());
            desk.click("#show-text");
            sure();
        }
        click("#sign-acts >> text=听到的一样");
        hands.await("heard", () -> desk.locator("#sign-state li.done").count() >= 2);
        if (text && signing.equals("on paper")) {
            click("#sign-acts >> text=请对方打印、用笔签");
            hands.await("the pages", () -> desk.isVisible("#sign-acts button:has-text('是这几页')"));
            hands.await("known again", () -> desk.isEnabled("#sign-acts button:has-text('是这几页')"));
            picture("pages");
            click("#sign-acts >> text=是这几页，签好了");
            sure();
        } else {
            click("#sign-acts >> text=请对方在屏幕上签");
        }
        if (text) {
            hands.await("all is signed", () -> desk.isVisible("#now-acts >> text=结束视频"));
        } else {
            hands.await("the record is signed", this::signedOne);
        }
    }

    private boolean signedOne() {
        return party.now().orElseThrow().documents().stream()
                .anyMatch(document -> document.kind() == legalkiosk.contract.notarisation.Paper.SIGNED_TEXT
                        || document.title().contains("已签"));
    }

    private Path close(DemoHouse house) throws Exception {
        press("结束视频");
        sure();
        hands.await("review", () -> state() == CaseState.REVIEW);
        hands.await("the call's end", () -> !desk.isVisible("#talking"));
        press("写证词，送审批");
        desk.waitForSelector("#d-act[open]");
        desk.click("#act-on");
        sure();
        desk.waitForTimeout(500);
        try (LawyersBrowser other = LawyersBrowser.notary(house.backend(), "测试公证员乙", "notary-02")) {
            Page approver = other.desk();
            approver.navigate(approver.url().replaceFirst("/console.*", "/console/cases"));
            approver.click("a[data-filter=approve]");
            approver.waitForSelector("#lists a");
            approver.click("#lists a");
            approver.waitForSelector("#now-acts >> text=审批同意");
            approver.click("#now-acts >> text=审批同意");
            approver.waitForSelector("#d-act[open]");
            approver.click("#act-on");
            approver.waitForSelector("#d-sure[open]");
            approver.click("#sure-yes");
            approver.waitForTimeout(500);
        }
        desk.reload();
        press("出证");
        sure();
        hands.await("issued", () -> desk.textContent("#case-line").contains("已出证"));
        hands.await("the package", () -> {
            desk.reload();
            desk.waitForSelector("#file");
            desk.waitForTimeout(ONCE_MORE);
            return desk.isVisible("a[href$='/package']");
        });
        Path saved = folder.resolve("case.zip");
        desk.waitForDownload(() -> desk.click("a[href$='/package']")).saveAs(saved);
        return saved;
    }

    private CaseState state() {
        return party.now().map(CaseView::state).orElseThrow();
    }

    private void press(String words) {
        click("#now-acts >> text=" + words);
    }

    private void click(String selector) {
        BooleanSupplier there = () -> desk.isVisible(selector) && desk.isEnabled(selector);
        hands.await(selector, there);
        desk.click(selector);
    }

    private void sure() {
        click("#sure-yes");
    }

    private void picture(String name) {
        try {
            browser.picture("notarisation-" + name);
        } catch (java.io.IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
