package legalkiosk.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.signature.SheetAnswer;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;
import legalkiosk.kiosk.maintenance.MaintenanceState.Entering;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.MaintenanceState.Shut;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.maintenance.access.Gate;
import legalkiosk.kiosk.maintenance.access.OneTimeCode;
import legalkiosk.kiosk.maintenance.access.Technician;
import legalkiosk.kiosk.maintenance.access.Technicians;
import legalkiosk.kiosk.maintenance.audit.AuditEntry;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceJourneyTest {
    private static final Technician ONE = Technician.enrol("017", "246813");

    @TempDir
    private Path folder;

    private final TestRuntime time = new TestRuntime();
    private final Clock clock = time.runtime().clock();
    private final List<Finding> found = List.of(new Finding(Grade.FINE, "maintenance.card.read", List.of(), ""));
    private final TouchPad screen = new TouchPad(clock);
    private final List<Restart> begun = new java.util.ArrayList<>();
    private boolean broken;
    private int left;
    private AuditLog audit;
    private MaintenanceJourney journey;

    @BeforeEach
    void begin() throws Exception {
        audit = AuditLog.open(folder.resolve("audit.jsonl"), clock);
        Workshop workshop = new Workshop(
                new Gate(new Technicians(List.of(ONE)), folder.resolve("gate.json"), clock),
                audit,
                HealthBook.open(folder.resolve("health.json"), clock),
                Map.of(Parts.CARD_READER, this::check, Tasks.WITHDRAW, this::check),
                new Pads(screen, Optional.empty()),
                open -> found,
                new ToolBox(
                        Map.of(ToolBox.BUNDLE_TO_STICK, () -> found, ToolBox.VERSIONS, () -> found),
                        java.util.Optional::empty,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.EnumSet.allOf(Restart.class),
                        begun::add));
        journey = new MaintenanceJourney(time.runtime(), workshop, () -> left++);
    }

    private List<Finding> check() {
        if (broken) {
            throw new IllegalStateException("a mistake of ours");
        }
        return found;
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> journey.digit((char) digit));
        time.settle();
    }

    private void comeIn() {
        type("017246813" + OneTimeCode.at(ONE.secret(), clock.instant()));
    }

    private List<String> acts() {
        return audit.entries().stream().map(AuditEntry::act).toList();
    }

    @Test
    void fifteenDigitsComeInAndAreWrittenDown() {
        comeIn();
        assertThat(journey.state()).isInstanceOfSatisfying(Open.class, open -> {
            assertThat(open.who()).isEqualTo("017");
            assertThat(open.tab()).isEqualTo(Tab.DEVICES);
            assertThat(open.minutes()).isEqualTo(15);
        });
        assertThat(acts()).containsExactly("entered");
    }

    @Test
    void theTestOfThePadIsASignatureWhoseFiguresStay() {
        comeIn();
        assertThat(journey.testable(Parts.SIGNATURE_SCREEN)).isTrue();
        assertThat(journey.testable(Parts.SIGNATURE_PAD)).isFalse();
        journey.test(Parts.SIGNATURE_SCREEN);
        time.settle();
        SigningJourney trial = ((Signing) journey.state()).journey();
        sign();
        trial.done();
        assertThat(journey.state()).isInstanceOfSatisfying(Signing.class, signed -> {
            assertThat(signed.state()).isInstanceOf(SigningState.Signed.class);
            assertThat(signed.figures()).extracting(Finding::key).contains("maintenance.signature.read");
        });
        journey.stopSigning();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.runs()).containsKey(Parts.SIGNATURE_SCREEN));
        assertThat(acts()).containsExactly("entered", "tested");
    }

    @Test
    void leavingInTheMiddleOfASignatureWipesItAndIsWrittenDown() {
        comeIn();
        journey.test(Parts.SIGNATURE_SCREEN);
        sign();
        SigningJourney trial = ((Signing) journey.state()).journey();
        journey.leave();
        time.settle();
        assertThat(left).isOne();
        assertThat(trial.ink().isEmpty()).isTrue();
        assertThat(acts()).containsExactly("entered", "tested", "left");
        assertThat(screen.begin(event -> {})).as("the pad is free again").isInstanceOf(SheetAnswer.Opened.class);
    }

    private void sign() {
        for (int i = 0; i < 60; i++) {
            int x = 1000 + 100 * i;
            int y = 4000 + (int) (2500 * Math.sin(i / 6.0));
            if (i == 0) {
                screen.down(x, y, 0);
            } else {
                screen.move(x, y, i * 10_000_000L);
            }
        }
        screen.up();
        time.settle();
    }

    @Test
    void digitsGoToNumberThenPinThenCodeAndAreTakenBackInTheOtherOrder() {
        type("0172468131");
        assertThat(journey.state()).isEqualTo(new Entering("017", 6, 1, java.util.Optional.empty()));
        for (int i = 0; i < 8; i++) {
            journey.erase();
        }
        assertThat(journey.state()).isEqualTo(new Entering("01", 0, 0, java.util.Optional.empty()));
        journey.erase();
        journey.erase();
        journey.erase();
        assertThat(journey.state()).isEqualTo(Entering.NOTHING);
    }

    @Test
    void aWrongPinSaysSoKeepsNothingAndIsWrittenDownWithoutWhatWasTyped() throws Exception {
        type("017999999" + OneTimeCode.at(ONE.secret(), clock.instant()));
        assertThat(journey.state())
                .isEqualTo(new Entering("", 0, 0, java.util.Optional.of(new Entry.Refused(Duration.ZERO))));
        assertThat(acts()).containsExactly("refused");
        assertThat(Files.readString(folder.resolve("audit.jsonl"))).doesNotContain("999999");
    }

    @Test
    void afterThreeWrongAttemptsItIsShutCountsDownAndOpensAgain() {
        for (int i = 0; i < 3; i++) {
            type("017999999000000");
        }
        assertThat(journey.state()).isEqualTo(new Shut(Duration.ofSeconds(30)));
        time.forward(Duration.ofSeconds(1));
        assertThat(journey.state()).isEqualTo(new Shut(Duration.ofSeconds(29)));
        time.forward(Duration.ofSeconds(29));
        assertThat(journey.state()).isInstanceOf(Entering.class);
        comeIn();
        assertThat(journey.state()).isInstanceOf(Open.class);
    }

    @Test
    void whatCannotBeWrittenDownLetsNobodyIn() throws Exception {
        Files.createDirectories(folder.resolve("audit.jsonl"));
        comeIn();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Entering.class,
                        entering -> assertThat(entering.answer().orElseThrow()).isInstanceOf(Entry.NotWritten.class));
    }

    @Test
    void aTestIsWrittenDownAndItsFindingsStayOnEveryTab() {
        comeIn();
        journey.test(Parts.CARD_READER);
        time.settle();
        journey.tab(Tab.RECORDS);
        assertThat(journey.state()).isInstanceOfSatisfying(Open.class, open -> {
            assertThat(open.runs()).containsEntry(Parts.CARD_READER, new CheckRun.Done(clock.instant(), found));
            assertThat(open.records()).extracting(AuditEntry::act).containsExactly("entered", "tested");
        });
    }

    @Test
    void takingJobsOutOfThePrinterIsWrittenDownAsWhatItIs() {
        comeIn();
        journey.test(Tasks.WITHDRAW);
        time.settle();
        assertThat(acts()).containsExactly("entered", "withdrew");
    }

    @Test
    void theReportIsPrintedOfWhatIsKnownAndWrittenDown() {
        comeIn();
        journey.printReport();
        time.settle();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.runs()).containsKey("report"));
        assertThat(acts()).containsExactly("entered", "reported");
    }

    @Test
    void aJobIsWrittenDownAndVersionsAreLookedUpByThemselves() {
        comeIn();
        journey.tab(Tab.TOOLS);
        time.settle();
        journey.job(ToolBox.BUNDLE_TO_STICK);
        time.settle();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Open.class,
                        open -> assertThat(open.runs()).containsKeys(ToolBox.VERSIONS, ToolBox.BUNDLE_TO_STICK));
        assertThat(acts()).containsExactly("entered", "bundle-stick");
    }

    @Test
    void nothingIsBegunAnewWithoutASecondYesAndThenTheVisitIsOver() {
        comeIn();
        journey.tab(Tab.TOOLS);
        journey.askToRestart(Restart.MACHINE);
        time.settle();
        journey.back();
        assertThat(begun).isEmpty();
        journey.askToRestart(Restart.MACHINE);
        journey.restart();
        time.settle();
        assertThat(begun).containsExactly(Restart.MACHINE);
        assertThat(left).isOne();
        assertThat(acts()).containsExactly("entered", "restarted-machine");
    }

    @Test
    void whatCannotBeWrittenDownIsNotBegunAnew() throws Exception {
        comeIn();
        journey.askToRestart(Restart.MACHINE);
        Files.delete(folder.resolve("audit.jsonl"));
        Files.createDirectories(folder.resolve("audit.jsonl"));
        journey.restart();
        time.settle();
        assertThat(left).isOne();
        assertThat(begun).isEmpty();
    }

    @Test
    void whileTheScreenIsWipedTimeIsCountedDownAndThenTheToolsAreBack() {
        comeIn();
        journey.tab(Tab.TOOLS);
        journey.clean();
        time.forward(Duration.ofSeconds(29));
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        MaintenanceState.Cleaning.class,
                        cleaning -> assertThat(cleaning.left()).isEqualTo(Duration.ofSeconds(1)));
        time.forward(Duration.ofSeconds(1));
        assertThat(journey.state()).isInstanceOf(Open.class);
        assertThat(acts()).containsExactly("entered", "cleaned");
    }

    @Test
    void nineCrossesAreTouchedOnceEachAndCanBeTouchedAnew() {
        comeIn();
        journey.touchCrosses();
        for (int i = 0; i < 12; i++) {
            journey.touch(new MaintenanceState.Touch(i, 0));
        }
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        MaintenanceState.Touching.class,
                        touching -> assertThat(touching.touches()).hasSize(9));
        journey.touchCrosses();
        assertThat(((MaintenanceState.Touching) journey.state()).touches()).isEmpty();
        journey.back();
        assertThat(journey.state()).isInstanceOf(Open.class);
    }

    @Test
    void aTestThatThrowsIsAFindingAndNoEnd() {
        broken = true;
        comeIn();
        journey.test(Parts.CARD_READER);
        time.settle();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Open.class,
                        open -> assertThat(open.runs().get(Parts.CARD_READER))
                                .isInstanceOfSatisfying(
                                        CheckRun.Done.class,
                                        done -> assertThat(done.grade()).isEqualTo(Grade.OUT)));
    }

    @Test
    void itLeavesByItselfAfterFifteenMinutesWithoutATouch() {
        comeIn();
        time.forward(Duration.ofMinutes(14));
        journey.touched();
        time.forward(Duration.ofMinutes(14));
        assertThat(left).isZero();
        time.forward(Duration.ofMinutes(1));
        assertThat(left).isOne();
        assertThat(acts()).containsExactly("entered", "left-by-itself");
    }

    @Test
    void whoOnlyLooksAtTheKeypadIsGoneAfterTwoMinutesAndLeavesNoRecord() {
        time.forward(Duration.ofMinutes(2));
        assertThat(left).isOne();
        assertThat(acts()).isEmpty();
    }

    @Test
    void leavingIsWrittenDown() {
        comeIn();
        journey.leave();
        time.settle();
        assertThat(left).isOne();
        assertThat(acts()).containsExactly("entered", "left");
    }
}
