package legalkiosk.kiosk.journey.notarisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the two sides are apart, since when, and whether the seat was watched all the while. On the journeys' thread. */
final class GapWatch {
    private final Clock clock;
    private final Duration shortest;
    private boolean lineAway;
    private boolean pictureAway;
    private Optional<Instant> since = Optional.empty();
    private boolean watched = true;

    /** @param watched the terminal recorded on and nobody was seen to leave */
    record Gap(long millis, boolean watched) {}

    /** @param shortest what is over sooner is none */
    GapWatch(Clock clock, Duration shortest) {
        this.clock = clock;
        this.shortest = shortest;
    }

    void line(boolean away) {
        lineAway = away;
        look();
    }

    void picture(boolean away) {
        pictureAway = away;
        look();
    }

    /** The recording stopped, or the person was seen to leave; counts only while there is a gap. */
    void notWatched() {
        watched &= since.isEmpty();
    }

    /** A gap that has just ended; told once. */
    Optional<Gap> over() {
        if (lineAway || pictureAway || since.isEmpty()) {
            return Optional.empty();
        }
        Duration lasted = Duration.between(since.get(), clock.instant());
        Gap gap = new Gap(lasted.toMillis(), watched);
        clear();
        return lasted.compareTo(shortest) < 0 ? Optional.empty() : Optional.of(gap);
    }

    void clear() {
        since = Optional.empty();
        watched = true;
    }

    private void look() {
        if ((lineAway || pictureAway) && since.isEmpty()) {
            since = Optional.of(clock.instant());
            watched = true;
        }
    }
}
