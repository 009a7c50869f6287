package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.Ice;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_764_034_170), ZoneOffset.UTC);

    /** The password was computed apart: {@code printf %s 1764037770:HS-01 | openssl dgst -sha1 -hmac north -binary | base64}. */
    @Test
    void aCredentialIsWhatCoturnComputesAndEndsAfterAnHour() {
        Turn turn = new Turn(
                Optional.of(new Turn.Server(
                        List.of("stun:turn.example:3478", "turn:turn.example:3478?transport=udp"),
                        Sensitive.of("north"),
                        true,
                        Duration.ofHours(1))),
                CLOCK);
        Ice ice = turn.ice("HS-01");
        assertThat(ice.relayOnly()).isTrue();
        assertThat(ice.servers().get(0).username()).as("stun wants no name").isNull();
        assertThat(ice.servers().get(1).username()).isEqualTo("1764037770:HS-01");
        assertThat(ice.servers().get(1).credential()).isEqualTo(Sensitive.of("halvMYmSBstE+aaPuI39Jh1YZvg="));
    }

    @Test
    void withoutASettingThereIsNoServer() {
        assertThat(new Turn(Optional.empty(), CLOCK).ice("HS-01")).isEqualTo(new Ice(List.of(), false));
    }
}
