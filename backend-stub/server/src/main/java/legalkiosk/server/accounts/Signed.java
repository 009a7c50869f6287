package legalkiosk.server.accounts;

import java.util.Optional;

/**
 * Somebody who is signed in, as handlers see them.
 *
 * @param rosterId the person of the roster; empty for whoever is not on duty there
 * @param address where the request came from
 */
public record Signed(String accountId, Optional<String> rosterId, String name, AccountRole role, String address) {}
