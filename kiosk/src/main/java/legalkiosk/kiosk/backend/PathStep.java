package legalkiosk.kiosk.backend;

import java.util.List;

/**
 * One step on the way to the backend.
 *
 * @param values of the sentence about it, see the texts {@code maintenance.path.*}
 */
public record PathStep(Kind kind, Way way, List<String> values) {
    public PathStep {
        values = List.copyOf(values);
    }

    /** What is tried, in this order; after one that failed nothing further is. */
    public enum Kind {
        NAME,
        ROUTE,
        ENCRYPTION,
        CERTIFICATE,
        LOGIN,
        CLOCK,
        ROUND_TRIP
    }

    /** How it went. */
    public enum Way {
        FINE,
        /** The other side took the line and let it fall. */
        DROPPED,
        /** Works, but somebody should look at it. */
        LOOK,
        FAILED
    }
}
