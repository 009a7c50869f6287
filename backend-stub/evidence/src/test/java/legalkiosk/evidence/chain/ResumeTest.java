package legalkiosk.evidence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.SigningKey;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final String PACKAGE = "package-1";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DevAuthority authority = new DevAuthority(clock, new SecureRandom());
    private final SigningKey device = authority.issue("示例终端", Duration.ofDays(1));
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Test
    void aChainGoesOnAfterARestartAsIfNothingHadHappened() throws Exception {
        RecordingChain before = new RecordingChain(PACKAGE, device.certificate(), clock, file);
        before.chunk(Hashes.of("one"), 3, 1000);
        RecordingChain after = RecordingChain.resume(follower(), clock, file);
        after.gap(400, "示例");
        assertThat(after.chunk(Hashes.of("two"), 3, 900)).isEqualTo(2);
        after.end();
        RecordingFollower whole = follower();
        assertThat(whole.chunks()).isEqualTo(2);
        assertThat(whole.position()).isEqualTo(2300);
        assertThat(whole.ended()).isTrue();
        assertThat(whole.head().link()).isEqualTo(after.head().link());
    }

    @Test
    void aClockSetBackDoesNotMakeTheChainLookForged() throws Exception {
        new RecordingChain(PACKAGE, device.certificate(), clock, file).chunk(Hashes.of("one"), 3, 1000);
        Clock earlier = Clock.fixed(NOW.minusSeconds(3600), ZoneOffset.UTC);
        RecordingChain.resume(follower(), earlier, file).end();
        assertThat(follower().at()).isEqualTo(NOW);
    }

    @Test
    void aLineThatDoesNotFollowIsRefusedAndChangesNothing() throws Exception {
        RecordingChain chain = new RecordingChain(PACKAGE, device.certificate(), clock, file);
        chain.chunk(Hashes.of("one"), 3, 1000);
        chain.chunk(Hashes.of("two"), 3, 1000);
        String[] lines = file.toString(UTF_8).split("\n");
        RecordingFollower follower = new RecordingFollower(PACKAGE, Certificates.fingerprint(device.certificate()));
        follower.follow(lines[0]);
        assertThatThrownBy(() -> follower.follow(lines[2])).isInstanceOf(Fields.Wrong.class);
        assertThatThrownBy(() -> follower.follow(lines[1].replace("1000", "1001")))
                .isInstanceOf(Fields.Wrong.class);
        assertThat(follower.head().seq()).isEqualTo(1);
        assertThat(follower.follow(lines[1])).isInstanceOf(RecordingFollower.Entry.Chunk.class);
        assertThat(follower.follow(lines[2] + "\n")).isInstanceOf(RecordingFollower.Entry.Chunk.class);
    }

    @Test
    void aTimelineGoesOnAfterARestart() throws Exception {
        new Timeline(PACKAGE, file).append(act("case.submitted"));
        Timeline.resume(PACKAGE, soFar(), file).append(act("case.accepted"));
        TimelineCheck.Result result = TimelineCheck.timeline(soFar(), PACKAGE, 0);
        assertThat(result.problems()).isEmpty();
        assertThat(result.entries()).isEqualTo(2);
        assertThatThrownBy(() -> Timeline.resume("package-2", soFar(), file)).isInstanceOf(IOException.class);
    }

    private RecordingFollower follower() throws Exception {
        RecordingFollower follower = new RecordingFollower(PACKAGE, Certificates.fingerprint(device.certificate()));
        follower.followAll(soFar());
        return follower;
    }

    private InputStream soFar() {
        return new ByteArrayInputStream(file.toByteArray());
    }

    private static Timeline.Act act(String name) {
        return new Timeline.Act(NOW, "server", "SYSTEM", "server", name, OptionalLong.empty(), Map.of());
    }
}
