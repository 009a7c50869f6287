package legalkiosk.kiosk.maintenance.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.citizen.Surnames;
import legalkiosk.kiosk.maintenance.bundle.PersonalScan.Kind;
import legalkiosk.kiosk.maintenance.checks.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleCollectorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");
    private static final String LINE = "{\"@timestamp\":\"2026-11-24T09:41:00.123+08:00\",\"message\":\"%s\"}\n";

    @TempDir
    private Path folder;

    private final PersonalScan scan = new PersonalScan(Surnames.all(), List.of(Sensitive.of("某人某事")));

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_NUMBER,read 440799188002290013 at 9",
        "IDENTITY_NUMBER,44079918800229001X",
        "IDENTITY_NUMBER,4407 9918 8002 2900 13",
        "IDENTITY_NUMBER,440799-18800229-0013",
        "IDENTITY_NUMBER,old 440799800229001",
        "TELEPHONE,13000000000",
        "TELEPHONE,call 130-0000-0000 now",
        "TELEPHONE,130 0000 0000",
        "TELEPHONE,10000000000",
        "TELEPHONE,0750-8000000",
        "NAME,姓名：测试甲",
        "NAME,'\"name\":\"测试甲\"'",
        "NAME,申请人 测试甲 来过",
        "NAME,card of 黄某某 was read",
        "NAME,欧阳某",
        "KNOWN,it said 某人某事 once"
    })
    void whatMayBeAboutAPersonIsFound(Kind kind, String line) {
        assertThat(scan.look(line, true)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@timestamp\":\"2026-11-24T09:41:00.123+08:00\",\"event\":\"backend.call\",\"ms\":1834}",
                "{\"n\":12,\"at\":\"2026-11-24T01:41:00.120Z\",\"who\":\"017\",\"before\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}",
                "job 123e4567-e89b-12d3-a456-426614174000 printed 2 pages",
                "61203 MiB free, 1764041100000 ms, 20261124094100",
                "address ipp://192.0.2.10:631/ipp/print",
                "kiosk.2026-11-24.0.log",
                "读卡器的线松了"
            })
    void whatIsOursIsLeft(String line) {
        assertThat(scan.look(line, false)).isEmpty();
    }

    private BundleCollector collector() throws Exception {
        Path state = Files.createDirectories(folder.resolve("state"));
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(state.resolve("health.json"), "{\"printer\":{}}");
        Files.writeString(state.resolve("maintenance-audit.jsonl"), "{\"act\":\"entered\"}\n");
        Files.writeString(logs.resolve("kiosk.log"), LINE.formatted("fine") + LINE.formatted("440799188002290013"));
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(logs.resolve("kiosk.2026-11-20.0.log.gz")))) {
            out.write(LINE.formatted("for 某人某事").getBytes(StandardCharsets.UTF_8));
            out.write(LINE.formatted("packed").getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(logs.resolve("kiosk.2026-11-01.0.log"), LINE.formatted("too old"));
        Files.setLastModifiedTime(logs.resolve("kiosk.log"), FileTime.from(NOW));
        Files.setLastModifiedTime(
                logs.resolve("kiosk.2026-11-20.0.log.gz"), FileTime.from(NOW.minus(Duration.ofDays(4))));
        Files.setLastModifiedTime(logs.resolve("kiosk.2026-11-01.0.log"), FileTime.from(NOW.minus(Duration.ofDays(8))));
        Path settings = Files.writeString(folder.resolve("terminal.yaml"), """
            backend:
              address: https://user:word@backend.example
              token: secrets/terminal.token   # a comment
            # technicians: secrets/technicians.yaml
            screen:
              idleSeconds: 90
            """);
        return new BundleCollector(
                new BundleSources(
                        state,
                        Optional.of(logs),
                        Optional.of(settings),
                        () -> List.of("program: 1.0.0"),
                        () -> List.of(Sensitive.of("某人某事"), Sensitive.of("a"))),
                Surnames.all(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aBundleHasSevenDaysOfLogsAndNothingOfAnybody() throws Exception {
        BundleCollector.Collected collected = collector().collect();
        assertThat(collected.files())
                .containsOnlyKeys(
                        "versions.txt",
                        "health.json",
                        "maintenance-audit.jsonl",
                        "terminal.yaml",
                        "logs/kiosk.log",
                        "logs/kiosk.2026-11-20.0.log",
                        "kept-back.txt");
        StringBuilder all = new StringBuilder();
        collected.files().values().forEach(body -> all.append(new String(body, StandardCharsets.UTF_8)));
        assertThat(all.toString())
                .contains("fine", "packed", "idleSeconds: 90", "program: 1.0.0", "logs/kiosk.log:2 IDENTITY_NUMBER")
                .doesNotContain("440799188002290013", "某人某事", "terminal.token", "technicians.yaml", "user:word");
        assertThat(collected.keptBack()).isEqualTo(2);
    }

    @Test
    void itGoesOntoAStickThatIsThereAndNowhereElse() throws Exception {
        DeskKeys.make(folder);
        BundleMaker maker = new BundleMaker(collector(), folder.resolve("service-desk.pub"));
        Path media = Files.createDirectories(folder.resolve("media"));
        Path stick = Files.createDirectories(media.resolve("A STICK"));
        Path mounts = folder.resolve("mounts");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        BundleToStick job = new BundleToStick(maker, new UsbSticks(mounts, List.of(media)), "HS-01", clock);
        List<String> tables = new ArrayList<>(
                List.of("/dev/sda1 / ext4 rw,relatime 0 0\n", "/dev/sdb1 " + media + "/A\\040STICK vfat ro 0 0\n"));
        Files.writeString(mounts, String.join("", tables));
        assertThat(job.run()).extracting(Finding::key).containsExactly("maintenance.bundle.no-stick");
        Files.writeString(mounts, String.join("", tables).replace("vfat ro", "vfat rw,nosuid"));
        assertThat(job.run())
                .extracting(Finding::key)
                .containsExactly("maintenance.bundle.on-stick", "maintenance.bundle.kept-back");
        Path written = stick.resolve("legal-kiosk-HS-01-20261124-0941.lkb");
        var key = DeskKeys.readPrivate(folder.resolve("service-desk.key"));
        SealedBundle.Opening opening = SealedBundle.open(Files.readAllBytes(written), key, DeskKeys.publicOf(key));
        assertThat(BundleZip.unpack(((SealedBundle.Opening.Opened) opening).plain()))
                .containsKey("logs/kiosk.log");
        try (var files = Files.list(stick)) {
            assertThat(files).hasSize(1);
        }
        Files.delete(folder.resolve("service-desk.pub"));
        assertThat(job.run()).extracting(Finding::key).containsExactly("maintenance.bundle.stick-refuses");
    }
}
