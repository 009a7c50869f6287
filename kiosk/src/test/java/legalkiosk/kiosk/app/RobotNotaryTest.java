package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.evidence.EvidenceVerifier;
import legalkiosk.evidence.Verification;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.DemoSettings;
import legalkiosk.kiosk.app.demo.RobotNotary;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Reachability;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's robot notary, signed in at the real backend's console. */
@Timeout(240)
class RobotNotaryTest {
    @TempDir
    private Path folder;

    @Test
    void aCaseGoesFromSubmissionToTheCertificateAndTheRobotNeverApprovesItsOwn() throws Exception {
        try (DemoHouse house = TestHouse.start(folder)) {
            HttpBackend backend = Terminal.backend(TestHouse.config(house), new Reachability(), house.clock());
            Path state = Files.createDirectories(folder.resolve("quiet"));
            try (QuietParty party = new QuietParty(backend, state, house.clock());
                    RobotNotary robot = house.notary(Duration.ZERO)) {
                assertThat(party.view().state()).isEqualTo(CaseState.SUBMITTED);
                party.await(CaseState.ACCEPTED);
                party.sitsThroughTheSession();
                party.await(CaseState.ISSUED);
                assertThat(party.view().certificateNumber()).isNotBlank();
                assertThat(robot.signed(party.view().id()))
                        .as("two of them, and each says that it is a machine")
                        .isEqualTo(List.of(RobotNotary.NAME, RobotNotary.COLLEAGUE_NAME))
                        .allMatch(name -> name.contains("机器人"));
            }
        }
    }

    @Test
    void theDemonstrationsNotariesAreCalledMachinesAndTheRestStaysAsShipped() throws Exception {
        Path written = DemoSettings.write(Fixture.ROOT.resolve("config"), folder.resolve("config"));
        String roster = Files.readString(written.resolve("roster.yaml"));
        assertThat(roster).contains("name: 示例机器人甲\n", "name: 示例机器人乙\n");
        assertThat(roster.replace("示例机器人", "示例公证员"))
                .isEqualTo(Files.readString(Fixture.ROOT.resolve("config/roster.yaml")));
        assertThat(Files.readString(written.resolve("backend.yaml")))
                .contains("roster: roster.yaml\n")
                .contains("content: " + Fixture.ROOT.resolve("config/content").toAbsolutePath() + "\n");
    }

    @Test
    @Tag("e2e")
    void aPersonAtTheTerminalGoesThroughTheSessionAndTheEvidenceIsWhole() throws Exception {
        ByHand.assumeThere("ffmpeg", "-version");
        SessionJourney[] session = new SessionJourney[1];
        Party[] sitting = new Party[1];
        try (Hands hands = new Hands(() -> {
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                    if (session[0] != null) {
                        sitting[0].follow(session[0]);
                    }
                });
                DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), hands.thread());
                RobotNotary robot = house.notary(Duration.ofMillis(100))) {
            Party party = Party.comes(house, hands, folder, terminal.hall());
            sitting[0] = party;
            CaseView applied = party.applies("mandate");
            SessionJourney journey = party.sitsDown();
            session[0] = journey;
            for (CaseState state : List.of(CaseState.NOTICE, CaseState.QUESTIONING, CaseState.SIGNING)) {
                hands.await(state.name(), () -> journey.state().view().state().compareTo(state) >= 0);
            }
            hands.await("the end of the session", () -> journey.state() instanceof SessionState.Ended);
            Path evidence = folder.resolve("evidence.zip");
            robot.evidence(applied.id(), evidence);
            assertThat(new EvidenceVerifier(List.of()).verify(evidence)).isInstanceOf(Verification.Whole.class);
        }
    }
}
