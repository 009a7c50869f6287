package legalkiosk.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids are UUIDs of version 7: ordered by their millisecond, never the same. */
class IdsTest {
    @Test
    void anIdSaysItsVersionAndItsMoment() {
        Instant moment = Instant.parse("2026-11-24T02:03:04.567Z");
        UUID id = UUID.fromString(new Ids(Clock.fixed(moment, ZoneOffset.UTC)).next());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(moment.toEpochMilli());
    }

    @Test
    void idsOfOneMomentDiffer() {
        Ids ids = new Ids(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(ids.next());
        }
        assertThat(seen).hasSize(10_000);
    }
}
