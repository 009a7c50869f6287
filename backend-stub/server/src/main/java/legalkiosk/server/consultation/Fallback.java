package legalkiosk.server.consultation;

import java.util.Optional;
import legalkiosk.contract.Hold;

/** What is offered when nobody comes. */
@FunctionalInterface
interface Fallback {
    /** Keeps the next free time with a lawyer who fits, for the terminal; empty: there is none. */
    Optional<Hold> keepNext(Asked asked);
}
