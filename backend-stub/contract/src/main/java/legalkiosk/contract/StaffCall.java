package legalkiosk.contract;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a terminal asks for a person's help.
 *
 * @param screen where the person was, as an event name without personal data
 * @param at when the backend took it; absent in the request
 */
public record StaffCall(
        String terminal,
        String town,
        String hall,
        String screen,
        @Nullable OffsetDateTime at) {}
