package legalkiosk.server.line;

import java.util.Optional;
import java.util.function.Function;

/**
 * Who opens a lawyer's line. The console's answer looks at the session cookie and at {@code Origin}; the one for tests and tools at a
 * staff token.
 */
@FunctionalInterface
public interface LineAuth {
    /**
     * The lawyer's id in the roster; empty: refused with 401.
     *
     * @param header gives a header of the upgrade request, empty if absent
     */
    Optional<String> lawyer(Function<String, Optional<String>> header);
}
