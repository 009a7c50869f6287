package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The term of 公证法 第三十条: it runs from acceptance and stands while something is missing or verified.
 *
 * @param acceptedAt absent before acceptance
 * @param endedAt when the certificate was issued
 * @param stops oldest first
 */
record Term(@Nullable Instant acceptedAt, @Nullable Instant endedAt, List<Stop> stops) {
    static final Term NONE = new Term(null, null, List.of());

    /** A time in which it stood. @param until absent: it stands */
    record Stop(Instant from, @Nullable Instant until, String why) {}

    Term accepted(Instant at) {
        return new Term(at, null, List.of());
    }

    Term ended(Instant at) {
        return new Term(acceptedAt, at, stops);
    }

    Term stopped(Instant at, String why) {
        List<Stop> more = new ArrayList<>(stops);
        more.add(new Stop(at, null, why));
        return new Term(acceptedAt, endedAt, List.copyOf(more));
    }

    Term started(Instant at) {
        List<Stop> closed = new ArrayList<>(stops);
        closed.set(
                closed.size() - 1,
                new Stop(closed.getLast().from(), at, closed.getLast().why()));
        return new Term(acceptedAt, endedAt, List.copyOf(closed));
    }

    /** Why it stands; absent: it does not. */
    @Nullable
    String stands() {
        return stops.isEmpty() || stops.getLast().until() != null
                ? null
                : stops.getLast().why();
    }
}
