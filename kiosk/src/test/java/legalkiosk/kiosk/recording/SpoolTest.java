package legalkiosk.kiosk.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.kiosk.backend.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final String ID = "session-0001";

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final SigningKey device = new DevAuthority(clock, new SecureRandom()).issue("示例终端", Duration.ofDays(1));
    private Sealer sealer;

    @BeforeEach
    void key() throws Exception {
        sealer = Sealer.withKey(folder.resolve("spool.key"));
    }

    @Test
    void aPowerCutEndsTheRecordingWithAGapAndLosesNothingThatWasKept() throws Exception {
        try (Spool spool = Spool.begin(folder, ID, sealer, device.certificate(), clock)) {
            spool.chunk("one".getBytes(UTF_8), 1000);
            spool.chunk("two".getBytes(UTF_8), 2000);
            spool.pulse(2600);
        }
        Path chain = folder.resolve(ID).resolve("chain.jsonl");
        Files.writeString(chain, "{\"at\":\"torn", StandardOpenOption.APPEND);
        Files.write(folder.resolve(ID).resolve("000003.sealed"), new byte[40]);
        try (Spool found = recover()) {
            assertThat(found.ended()).isTrue();
            assertThat(found.position()).isEqualTo(2600);
            assertThat(found.read(2)).isEqualTo("two".getBytes(UTF_8));
            assertThat(found.lines()).hasSize(5);
            assertThat(found.lines().get(3)).contains("\"type\":\"GAP\"", "断电");
            assertThat(found.lines().get(4)).contains("\"type\":\"END\"");
            assertThat(folder.resolve(ID).resolve("000003.sealed")).doesNotExist();
        }
    }

    @Test
    void aRecordingOfWhichNotEvenTheFirstLineWasKeptIsForgotten() throws Exception {
        Path there = Files.createDirectory(folder.resolve(ID));
        Files.writeString(there.resolve("chain.jsonl"), "{\"at\"");
        assertThat(Spool.recover(there, sealer, device.certificate(), clock)).isEmpty();
        assertThat(there).doesNotExist();
    }

    @Test
    void aFoundRecordingIsHandedInToItsEnd() throws Exception {
        try (Spool spool = Spool.begin(folder, ID, sealer, device.certificate(), clock)) {
            spool.chunk("one".getBytes(UTF_8), 1000);
        }
        FolderDesk desk = new FolderDesk(folder.resolve("backend"));
        desk.begin(new RecordingRequest(ID, "call"));
        HandIn handIn = new HandIn(recover(), desk, device);
        assertThat(List.of(handIn.step(), handIn.step())).containsExactly(HandIn.Step.WENT, HandIn.Step.COMPLETE);
        assertThat(desk.chunks(ID)).hasSize(1);
        assertThat(desk.chain(ID)).contains("\"type\":\"END\"");
    }

    private Spool recover() throws Exception {
        return Spool.recover(folder.resolve(ID), sealer, device.certificate(), clock)
                .orElseThrow();
    }
}
