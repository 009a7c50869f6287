package legalkiosk.kiosk.journey.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.documentcamera.ScannedPage;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.documentcamera.Sight;
import legalkiosk.hardware.documentcamera.Spot;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.scanning.ScanState.Choosing;
import legalkiosk.kiosk.journey.scanning.ScanState.Looking;
import legalkiosk.kiosk.journey.scanning.ScanState.NoPicture;
import legalkiosk.kiosk.journey.scanning.ScanState.Pages;
import legalkiosk.kiosk.journey.scanning.ScanState.Taken;
import legalkiosk.kiosk.journey.scanning.ScanState.Taking;
import org.junit.jupiter.api.Test;

class ScanJourneyTest {
    private static final Corners CORNERS =
            new Corners(new Spot(10, 10), new Spot(90, 10), new Spot(90, 60), new Spot(10, 60));

    private final TestRuntime time = new TestRuntime();
    private final HandTable table = new HandTable();
    private final List<Scans> printed = new ArrayList<>();
    private int left;
    private final ScanJourney journey =
            new ScanJourney(time.runtime(), table, (kind, scans) -> printed.add(scans), () -> left++);

    @Test
    void aSheetThatLiesStillIsTakenByItself() {
        journey.choose(ScanKind.PAPER);
        table.sees(new PageLook.Moving(CORNERS), false);
        assertThat(journey.state()).isEqualTo(new Looking(ScanKind.PAPER, 1, "documentcamera.moving", false));

        table.sees(new PageLook.Page(CORNERS, 1), true);

        assertThat(journey.state()).isInstanceOf(Taken.class);
        assertThat(table.watched())
                .as("the camera is off while the person decides")
                .isFalse();
    }

    @Test
    void pagesAreKeptInOrderAndMovedTurnedAndThrownAway() {
        takeAndKeep(ScanKind.PAPER);
        journey.add();
        table.sees(new PageLook.Page(CORNERS, 1), true);
        journey.keep();
        ScannedPage first = pages().scans().pages().get(0);
        ScannedPage second = pages().scans().pages().get(1);

        journey.forward(1);
        assertThat(pages().scans().pages()).containsExactly(second, first);
        journey.turn(0);
        assertThat(pages().scans().pages().getFirst().quarterTurns()).isOne();
        journey.remove(1);
        assertThat(pages().scans().count()).isOne();
        assertThat(first.jpeg()).as("thrown away means overwritten").containsOnly(0);
    }

    @Test
    void aPageTakenAgainComesToTheSamePlace() {
        takeAndKeep(ScanKind.PAPER);
        ScannedPage old = pages().scans().pages().getFirst();
        journey.retake(0);
        assertThat(journey.state()).isEqualTo(new Looking(ScanKind.PAPER, 1, "documentcamera.no-page", true));
        table.sees(new PageLook.Page(CORNERS, 1), true);
        journey.keep();

        assertThat(pages().scans().count()).isOne();
        assertThat(pages().scans().pages().getFirst()).isNotSameAs(old);
        assertThat(old.jpeg()).containsOnly(0);
    }

    @Test
    void aCardHasTwoSides() {
        takeAndKeep(ScanKind.CARD);
        assertThat(journey.state()).isEqualTo(new Looking(ScanKind.CARD, 2, "documentcamera.no-page", false));
        table.sees(new PageLook.Page(CORNERS, 1), true);
        journey.keep();
        journey.finish();

        assertThat(printed).hasSize(1);
        assertThat(printed.getFirst().count()).isEqualTo(2);
        assertThat(table.modes).containsOnly(CleanMode.CARD);
    }

    @Test
    void aCameraThatIsGoneIsSaidAndTriedAgain() {
        table.next.add(new ScanOutcome.NoPicture("camera.not-connected", "gone"));
        journey.choose(ScanKind.PAPER);
        journey.takeNow();
        time.settle();
        assertThat(journey.state()).isEqualTo(new NoPicture(ScanKind.PAPER, "camera.not-connected"));

        journey.retry();
        assertThat(journey.state()).isInstanceOf(Looking.class);
    }

    @Test
    void whatWasNoSheetAfterAllIsLookedForAgain() {
        table.next.add(new ScanOutcome.NotFound(new PageLook.CutOff(CORNERS)));
        journey.choose(ScanKind.PAPER);
        journey.takeNow();
        time.settle();
        assertThat(journey.state()).isEqualTo(new Looking(ScanKind.PAPER, 1, "documentcamera.cut-off", false));
        assertThat(table.watched()).isTrue();
    }

    @Test
    void afterTheVisitNothingIsLeftAndTheCameraIsOff() {
        takeAndKeep(ScanKind.PAPER);
        ScannedPage kept = pages().scans().pages().getFirst();
        journey.add();
        table.sees(new PageLook.Page(CORNERS, 1), true);
        ScannedPage undecided = ((Taken) journey.state()).page();

        journey.close();

        assertThat(kept.jpeg()).containsOnly(0);
        assertThat(undecided.jpeg()).containsOnly(0);
        assertThat(table.watched()).isFalse();
    }

    @Test
    void aPageThatIsDoneAfterTheVisitIsWipedUnseen() {
        journey.choose(ScanKind.PAPER);
        journey.takeNow();
        assertThat(journey.state()).isInstanceOf(Taking.class);
        journey.close();
        time.settle();

        assertThat(table.made).allSatisfy(page -> assertThat(page.jpeg()).containsOnly(0));
    }

    @Test
    void goingBackLeavesTheCameraOffAndLosesNoPage() {
        takeAndKeep(ScanKind.PAPER);
        journey.add();
        journey.back();
        assertThat(pages().scans().count()).isOne();
        assertThat(table.watched()).isFalse();
        journey.back();
        assertThat(journey.state()).isInstanceOf(Choosing.class);
        journey.back();
        assertThat(left).isOne();
    }

    private Pages pages() {
        return (Pages) journey.state();
    }

    private void takeAndKeep(ScanKind kind) {
        journey.choose(kind);
        table.sees(new PageLook.Page(CORNERS, 1), true);
        journey.keep();
    }

    /** A document camera in the test's hand. */
    private final class HandTable implements DocumentCamera {
        private final Deque<ScanOutcome> next = new ArrayDeque<>();
        private final List<CleanMode> modes = new ArrayList<>();
        private final List<ScannedPage> made = new ArrayList<>();
        private Optional<Listener> listener = Optional.empty();

        void sees(PageLook look, boolean ready) {
            Listener watching = listener.orElseThrow();
            watching.frame(Frame.owning(4, 3, new int[12], Instant.EPOCH, 1));
            watching.sight(new Seen(new Sight(look, Set.<Flaw>of(), ready), 100, 75));
            time.settle();
        }

        boolean watched() {
            return listener.isPresent();
        }

        @Override
        public Watch watch(Listener watching) {
            listener = Optional.of(watching);
            return () -> listener = Optional.empty();
        }

        @Override
        public ScanOutcome scan(CleanMode mode, Duration deadline) {
            modes.add(mode);
            if (!next.isEmpty()) {
                return next.pop();
            }
            ScannedPage page = new ScannedPage(new byte[] {1, 2, 3}, PaperSize.A4, 200, 0);
            made.add(page);
            return new ScanOutcome.Scanned(page, Set.of());
        }

        @Override
        public DeviceHealth health() {
            return new DeviceHealth.Ready(Instant.EPOCH, "in a test's hand");
        }
    }
}
