package legalkiosk.contract;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal is doing, sent about once a minute. Which terminal it is, the credential says. Made of numbers, times and the keys
 * of known words alone, so that nothing of a citizen can be in it.
 *
 * @param at by the terminal's clock, which may be wrong
 * @param version of the terminal's program
 * @param edition of the content it shows
 * @param startedAt when the program was started
 * @param lastUse when somebody last began a visit; absent when nobody did since the start
 * @param waiting confirmed requests that the backend has not answered yet
 * @param parts devices and the machine's own parts
 */
public record Heartbeat(
        OffsetDateTime at,
        String version,
        String edition,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime lastUse,
        int waiting,
        List<PartReport> parts) {}
