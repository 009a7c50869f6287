package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.PartReport;
import legalkiosk.contract.PartReport.Grade;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.backend.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");
    private static final String NAME = "测试甲";
    private static final String NUMBER = "440799188002290013";
    private static final String PHONE = "10000000000";

    @TempDir
    private Path folder;

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    private HealthBook book;
    private Outbox outbox;
    private Heartbeats heartbeats;

    @BeforeEach
    void begin() throws Exception {
        book = HealthBook.open(folder.resolve("health.json"), clock);
        outbox = Outbox.open(folder.resolve("outbox"));
        heartbeats = new Heartbeats(book, outbox, "1.0.0", () -> "2026.11", clock);
    }

    private void confirm(String key) {
        outbox.put(new Outbox.Entry(
                key,
                new BookingRequest(
                        "h1",
                        new Citizen.ByCard("resident", Sensitive.of(NUMBER), Sensitive.of(NAME)),
                        Sensitive.of(PHONE),
                        "unpaid-wages",
                        "老板拖着工资不给",
                        "沙坪街道",
                        "HS-01")));
    }

    @Test
    void itTellsStatesReasonsFiguresAndTodaysWork() {
        book.report(Parts.PRINTER, new DeviceHealth.Ready(NOW, "ipp"));
        book.report(
                Parts.PRINTER,
                new DeviceHealth.NeedsAttention(NOW, "media-empty-error", List.of("printer.reason.paper-empty")));
        book.count(Parts.PRINTER, "pages", 96);
        book.report(Parts.DISK, new DeviceHealth.Ready(NOW, "61203 MiB free"));
        heartbeats.visited();
        confirm("one");
        confirm("two");
        Heartbeat beat = heartbeats.now();
        assertThat(beat.waiting()).isEqualTo(2);
        assertThat(beat.lastUse()).isEqualTo(NOW.atOffset(ZoneOffset.ofHours(8)));
        assertThat(beat.parts())
                .extracting(PartReport::part)
                .containsExactly(Parts.TERMINAL, Parts.DISK, Parts.PRINTER);
        assertThat(beat.parts().get(0).today()).isEqualTo(Map.of("visits", 1L));
        assertThat(beat.parts().get(1).figure()).isEqualTo(61203);
        PartReport printer = beat.parts().get(2);
        assertThat(printer.grade()).isEqualTo(Grade.LOOK);
        assertThat(printer.reasons()).containsExactly("printer.reason.paper-empty");
        assertThat(printer.today()).containsEntry("pages", 96L);
        assertThat(printer.lastFaultAt()).isNotNull();
    }

    /** Whatever a driver wrongly puts into its facts, and whatever waits in the outbox. */
    @Test
    void nothingOfAPersonLeavesTheTerminalWithAHeartbeat() throws Exception {
        String facts = NAME + " " + NUMBER + " " + PHONE;
        for (String part : List.of(Parts.CARD_READER, Parts.PRINTER, Parts.BACKEND, Parts.UPS)) {
            book.report(part, new DeviceHealth.NotConnected(NOW, facts));
        }
        confirm("one");
        String sent = ContractJson.mapper().writeValueAsString(heartbeats.now());
        assertThat(sent).doesNotContain(NAME, NUMBER, PHONE, "unpaid-wages", "沙坪");
        List<String> texts = new ArrayList<>();
        texts(ContractJson.mapper().readTree(sent), texts);
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .matches("[a-z][a-z.-]*|FINE|LOOK|OUT|[0-9.]{1,8}|20[0-9-]{8}T[0-9:]+\\+08:00"));
    }

    private static void texts(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.asText());
        }
        node.fieldNames().forEachRemaining(name -> texts(node.get(name), into));
        if (node.isArray()) {
            node.forEach(one -> texts(one, into));
        }
    }

    @Test
    void aCertificateWithLessThanThreeWeeksLeftWantsAttention() {
        assertThat(HealthWatch.certificate(NOW.plus(Duration.ofDays(21)), NOW)).isInstanceOf(DeviceHealth.Ready.class);
        assertThat(HealthWatch.certificate(NOW.plus(Duration.ofDays(21)).minusSeconds(1), NOW))
                .isInstanceOfSatisfying(DeviceHealth.NeedsAttention.class, soon -> {
                    assertThat(soon.reasons()).containsExactly("certificate.reason.ends-soon");
                    assertThat(soon.facts()).startsWith("20 days");
                });
    }

    @Test
    void whatWaitsForMoreThanHalfAnHourWantsAttention() {
        Instant before = NOW.minus(Duration.ofMinutes(30));
        assertThat(HealthWatch.outbox(new Outbox.Waiting(0, Optional.empty()), NOW))
                .isInstanceOf(DeviceHealth.Ready.class);
        assertThat(HealthWatch.outbox(new Outbox.Waiting(2, Optional.of(before)), NOW))
                .isInstanceOf(DeviceHealth.Ready.class);
        assertThat(HealthWatch.outbox(new Outbox.Waiting(2, Optional.of(before.minusMillis(1))), NOW)
                        .reasons())
                .containsExactly("outbox.reason.waits-long");
    }
}
