package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.sharing.SharingJourney;
import legalkiosk.kiosk.journey.sharing.SharingState;
import legalkiosk.kiosk.journey.triage.TriageState;
import legalkiosk.kiosk.video.Code;
import legalkiosk.kiosk.video.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A citizen at a terminal and a lawyer at a real Chromium, over the relay and nothing else, from the first touch to the wipe. */
@Tag("e2e")
@Timeout(300)
class FaceToFaceTest {
    private static final double CITIZENS_TONE = 440;
    private static final double LAWYERS_TONE = 660;
    private static final double NEAR = 15;

    @TempDir
    private Path folder;

    @BeforeAll
    static void programs() {
        Turn.assumeThereWithBrowser();
    }

    @Test
    void aVillagerAndALawyerMeetSeeAPaperAndPartWithPlainWordsOnPaper() throws Exception {
        try (Turn turn = Turn.start(folder.resolve("turn"));
                DemoHouse house = TestHouse.start(
                        RelayedBackend.settings(folder, turn), Files.createDirectories(folder.resolve("house")));
                LawyersBrowser browser = LawyersBrowser.open(house.backend());
                Hands hands = new Hands(browser::pass);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), hands.thread())) {
            Page desk = browser.desk();
            desk.check("#duty-free");
            desk.waitForSelector("#dot.free");
            house.faceCamera().show(LawyersBrowser.code(folder.resolve("one.png"), 0x2B5D));

            HallJourney hall = terminal.hall();
            hands.act(hall::start);
            TriageState.Answered answered = hands.triage(hall);
            hands.act(() -> hall.talks().about(answered.answer()));
            ConsultationJourney journey = hands.consultation(hall);
            hands.state(journey, ConsultationState.ChooseWay.class);
            long asked = System.nanoTime();
            hands.act(() -> journey.language("普通话"));

            hands.await("the ring", () -> desk.isVisible(".ring"));
            desk.keyboard().press("F2");
            hands.state(journey, ConsultationState.Talking.class);
            Conversation talk = hands.look(() -> journey.conversation().orElseThrow());
            Seen seen = new Seen();
            hands.look(() -> talk.showLawyer(seen));
            hands.await("a code that moves, drawn by the lawyer's browser", () -> seen.codes.size() > 10);
            System.out.printf(
                    "from 现在就找律师 to the lawyer's picture: %d ms, ring and button of the robot included%n",
                    (seen.first.get() - asked) / 1_000_000);
            hands.await("the lawyer's tone", () -> Math.abs(hands.look(talk::farTone) - LAWYERS_TONE) < NEAR);
            hands.await("the citizen's code", () -> browser.codeSeen() == 0x2B5D);
            house.faceCamera().show(LawyersBrowser.code(folder.resolve("other.png"), 0x64A3));
            hands.await("the citizen's next code", () -> browser.codeSeen() == 0x64A3);
            hands.await("the citizen's tone", () -> Math.abs(browser.toneHeard() - CITIZENS_TONE) < NEAR);
            assertThat(browser.candidatePairs()).as("ways in use").containsOnly("relay");
            assertThat(desk.textContent("#said"))
                    .contains(answered.answer().situation().said());
            assertThat(desk.textContent("#record")).isEqualTo("没有录音录像");

            browser.ask("SCAN");
            hands.await(
                    "the wish", () -> hands.talking(journey).wishes().asked().isPresent());
            hands.act(talk::grant);
            hands.scanOnePage(hall);
            hands.await("the page before the lawyer", () -> desk.isVisible("#shared-page img"));
            browser.ask("SHARE");
            hands.await(
                    "the wish to look together",
                    () -> hands.talking(journey).wishes().asked().isPresent());
            hands.act(talk::grant);
            SharingJourney sharing = ((Errand.Sharing) hands.errand(hall)).journey();
            hands.state(sharing, SharingState.Showing.class);
            desk.locator("#shared-page").focus();
            desk.keyboard().press("ArrowRight");
            hands.await(
                    "the lawyer's pointer here",
                    () -> hands.look(() -> ((SharingState.Showing) sharing.state()).spot())
                            .isPresent());
            hands.act(() -> sharing.point(0.4, 0.45));
            hands.await("the citizen's pointer there", () -> desk.isVisible(".far-point"));
            browser.picture("face-to-face");
            hands.act(sharing::leave);

            browser.write("老板三个月没有发工资。", "先投诉，再仲裁。", "把工资条拍下来");
            browser.end();
            hands.takeTheWordsRateAndLeave(hall, journey);
            assertThat(house.printer().printed()).hasSize(1);
            assertThat(hands.look(() -> journey.conversation().isPresent())).isFalse();
            hands.await("the camera is off", () -> terminal.cameras().stream().noneMatch(Camera::inUse));
        }
    }

    /** Reads the code in each picture. */
    private static final class Seen implements FrameListener {
        final Set<Long> codes = ConcurrentHashMap.newKeySet();
        final AtomicLong first = new AtomicLong();

        @Override
        public void frame(Frame frame) {
            first.compareAndSet(0, System.nanoTime());
            Code.read(frame).ifPresent(codes::add);
        }

        @Override
        public void lost() {}
    }
}
