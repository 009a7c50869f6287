package legalkiosk.server.consultation;

import java.util.Optional;

/**
 * A call that goes on, as the case it is the session of needs to know it.
 *
 * @param taker who has taken it; empty: nobody yet
 */
public record SessionCall(String terminal, Optional<String> caseId, Optional<String> taker) {}
