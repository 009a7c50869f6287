package legalkiosk.contract;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as the backend knows it.
 *
 * @param alive its heartbeat came within the last three minutes
 * @param receivedAt when the last one came, by the backend's clock; absent when none ever did
 */
public record FleetMember(
        String terminal,
        boolean alive,
        @Nullable OffsetDateTime receivedAt,
        @Nullable Heartbeat heartbeat) {}
