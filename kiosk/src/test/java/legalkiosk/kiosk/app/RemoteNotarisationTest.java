package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
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
    private static final double OFTEN = 200;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    private Path folder;

    private LawyersBrowser browser;
    private Notary notary;
    private Party party;
    private Hands hands;
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
                LawyersBrowser chromium = LawyersBrowser.notary(house.backend(), "测试公证员", "notary-01");
                Hands citizen = new Hands(this::meanwhile);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), citizen.thread())) {
            browser = chromium;
            notary = new Notary(chromium, signing.equals("on paper"), this::looked);
            hands = citizen;
            house.faceCamera().show(LawyersBrowser.code(folder.resolve("one.png"), 0x2B5D));

            party = Party.comes(house, hands, folder, terminal.hall());
            CaseView applied = party.applies("mandate");
            notary.openFirst("all");
            until("已受理");
            assertThat(browser.desk().textContent("#case-line")).contains(String.valueOf(applied.number()));
            session = party.sitsDown();
            until("审批中");
            approve(house);
            until("已出证");
            ByHand.everything(download(), folder);
        }
    }

    private void meanwhile() {
        browser.pass();
        if (session != null) {
            party.follow(session);
        }
    }

    /** The notary does what the page wants until the case is so far. */
    private void until(String state) {
        long[] last = {System.nanoTime()};
        while (!notary.state().equals(state)) {
            notary.act().ifPresent(done -> last[0] = System.nanoTime());
            assertThat(System.nanoTime() - last[0])
                    .as("the page offers nothing on the way to %s: %s", state, notary.sight())
                    .isLessThan(PATIENCE_NANOS);
            meanwhile();
        }
    }

    /** What a person would look at before that press, for people to look at. */
    private boolean looked(String act) {
        switch (act) {
            case "compared" -> {
                assertThat(browser.candidatePairs()).as("ways in use").containsOnly("relay");
                browser.desk().waitForSelector("#pic-chip img");
                browser.desk().waitForSelector("#pic-live img");
                picture("identity");
            }
            case "acceptPages" -> picture("pages");
            default -> {
                // Nothing that a picture would show.
            }
        }
        return true;
    }

    private void approve(DemoHouse house) throws Exception {
        try (LawyersBrowser other = LawyersBrowser.notary(house.backend(), "测试公证员乙", "notary-02")) {
            Notary approver = new Notary(other, false, act -> true);
            approver.openFirst("approve");
            hands.await("the approval", () -> {
                approver.act();
                return !approver.sight().contains("审批同意");
            });
        }
    }

    private Path download() {
        Page desk = browser.desk();
        hands.await("the package", () -> {
            desk.waitForTimeout(OFTEN);
            return desk.isVisible("a[href$='/package']");
        });
        Path saved = folder.resolve("case.zip");
        desk.waitForDownload(() -> desk.click("a[href$='/package']")).saveAs(saved);
        return saved;
    }

    private void picture(String name) {
        try {
            browser.picture("notarisation-" + name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
