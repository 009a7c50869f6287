package legalkiosk.contract.call;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who sees and hears a call. A page that is loaded anew is another participant of the same person; a resumed line is the same.
 *
 * @param name as the citizen sees it; absent for a terminal
 * @param present false while the line is away
 */
public record Participant(String id, Role role, @Nullable String name, boolean present) {}
