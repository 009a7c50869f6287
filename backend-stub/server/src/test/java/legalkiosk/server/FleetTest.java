package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.FleetMember;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.PartReport;
import legalkiosk.contract.PartReport.Grade;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.SupportBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the backend knows of the terminals themselves, over real sockets. */
class FleetTest {
    private static final OffsetDateTime NOW = TestBackend.NOW.atOffset(ZoneOffset.ofHours(8));

    @TempDir
    private Path state;

    private TestBackend backend;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private static Heartbeat heartbeat(int waiting, List<PartReport> parts) {
        return new Heartbeat(NOW, "1.2.0", "2026.11", NOW.minusHours(3), NOW.minusMinutes(4), waiting, parts);
    }

    private static PartReport printer(String part, String reason, String counted) {
        return new PartReport(
                part, Grade.LOOK, NOW.minusMinutes(2), List.of(reason), true, 12L, Map.of(counted, 96L), NOW);
    }

    private static PartReport printer() {
        return printer("printer", "printer.reason.paper-empty", "pages");
    }

    private List<FleetMember> fleet() throws Exception {
        var reply = backend.send(Routes.STAFF_FLEET, "", "", backend.staffToken, Optional.empty(), "unused-key");
        assertThat(reply.status()).isEqualTo(200);
        return ContractJson.mapper().readValue(reply.body(), new TypeReference<>() {});
    }

    private int send(Object body) throws Exception {
        return backend.post(Routes.HEARTBEAT, "", body).status();
    }

    @Test
    void staffSeeTheLatestHeartbeatOfEachTerminalAndWhoNeverSentOne() throws Exception {
        backend.server.credentials().enrol(Access.TERMINAL, "HS-02");
        assertThat(send(heartbeat(3, List.of()))).isEqualTo(204);
        backend.clock.forward(Duration.ofMinutes(1));
        assertThat(send(heartbeat(0, List.of(printer())))).isEqualTo(204);
        assertThat(fleet())
                .containsExactly(
                        new FleetMember("HS-01", true, NOW.plusMinutes(1), heartbeat(0, List.of(printer()))),
                        new FleetMember("HS-02", false, null, null));
    }

    @Test
    void aTerminalThatWasSilentForMoreThanThreeMinutesIsNotAliveAndItsLastWordsStay() throws Exception {
        send(heartbeat(0, List.of(printer())));
        backend.clock.forward(Duration.ofMinutes(3));
        assertThat(fleet().getFirst().alive()).isTrue();
        backend.clock.forward(Duration.ofMillis(1));
        assertThat(fleet().getFirst().alive()).isFalse();
        assertThat(fleet().getFirst().heartbeat()).isEqualTo(heartbeat(0, List.of(printer())));
    }

    static Stream<Heartbeat> somethingPersonal() {
        String phone = "10000000000";
        String card = "440799188002290013";
        return Stream.of(
                new Heartbeat(NOW, phone, "2026.11", NOW, null, 0, List.of()),
                new Heartbeat(NOW, "1.2.0", "测试甲", NOW, null, 0, List.of()),
                heartbeat(0, List.of(printer(card, "device.ready", "pages"))),
                heartbeat(0, List.of(printer("printer", "reason." + phone, "pages"))),
                heartbeat(0, List.of(printer("printer", "测试甲来过", "pages"))),
                heartbeat(0, List.of(printer("printer", "device.ready", "visitor-" + card))));
    }

    @ParameterizedTest
    @MethodSource("somethingPersonal")
    void whatCouldBeAboutAPersonIsRefusedAndNotStored(Heartbeat heartbeat) throws Exception {
        var reply = backend.post(Routes.HEARTBEAT, "", heartbeat);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("10000000000", "440799188002290013", "测试甲");
        assertThat(fleet().getFirst().heartbeat()).isNull();
    }

    @ParameterizedTest
    @MethodSource("halfHeartbeats")
    void halfAHeartbeatIsRefused(String body) throws Exception {
        assertThat(send(body)).isEqualTo(400);
    }

    static Stream<String> halfHeartbeats() {
        String head = "{\"at\":\"2026-11-24T09:41:00+08:00\",\"version\":\"1\",\"edition\":\"1\","
                + "\"startedAt\":\"2026-11-24T09:41:00+08:00\",\"waiting\":";
        return Stream.of(
                "",
                "null",
                "{}",
                head + "0}",
                head + "-1,\"parts\":[]}",
                head + "0,\"parts\":[null]}",
                head + "0,\"parts\":[{}]}",
                head + "0,\"parts\":[{\"part\":\"ups\",\"grade\":\"SAD\"}]}");
    }

    @Test
    void theNewestThreeLogBundlesOfATerminalAreKeptAndOnlyStaffCanTakeThem() throws Exception {
        for (int i = 0; i < 4; i++) {
            backend.clock.forward(Duration.ofSeconds(1));
            assertThat(backend.post(Routes.SEND_SUPPORT_BUNDLE, "", "sealed %d ".formatted(i) + "x".repeat(100_000))
                            .status())
                    .isEqualTo(200);
        }
        var list =
                backend.send(Routes.STAFF_SUPPORT_BUNDLES, "", "", backend.staffToken, Optional.empty(), "unused-key");
        List<SupportBundle> kept = ContractJson.mapper().readValue(list.body(), new TypeReference<>() {});
        assertThat(kept).hasSize(3).isSortedAccordingTo((a, b) -> b.receivedAt().compareTo(a.receivedAt()));
        assertThat(kept).extracting(SupportBundle::terminal).containsOnly("HS-01");
        var newest = backend.send(
                Routes.STAFF_SUPPORT_BUNDLE,
                kept.getFirst().id(),
                "",
                backend.staffToken,
                Optional.empty(),
                "unused-key");
        assertThat(newest.body()).startsWith("sealed 3 ").hasSize((int)
                kept.getFirst().bytes());
    }

    @Test
    void whatIsTooLargeOrTooSmallForALogBundleIsRefused() throws Exception {
        String large = new String(new byte[16 * 1024 * 1024 + 1], StandardCharsets.US_ASCII);
        assertThat(backend.post(Routes.SEND_SUPPORT_BUNDLE, "", large).status()).isEqualTo(413);
        assertThat(backend.post(Routes.SEND_SUPPORT_BUNDLE, "", "x").status()).isEqualTo(400);
    }
}
