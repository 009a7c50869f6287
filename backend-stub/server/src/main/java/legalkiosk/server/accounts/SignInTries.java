package legalkiosk.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Slows guessing down: after five wrong tries a name waits a minute, then two, four, eight and fifteen; an address with twenty in
 * fifteen minutes waits until they are over. A try counts before it is judged, so that many at once gain nothing. Names that nobody
 * has are counted alike. Kept in the database: a restart forgives nothing.
 */
final class SignInTries {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int FREE_PER_NAME = 5;
    private static final int PER_ADDRESS = 20;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    SignInTries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Counts a try; or says how long to wait, and then it was none. */
    Optional<Duration> begin(String nameKey, String address) {
        Instant now = clock.instant();
        return database.write(handle -> {
            Optional<Duration> wait = wait(handle, nameKey, address, now);
            if (wait.isEmpty()) {
                handle.createUpdate("insert into sign_in_try (id, name_key, address, at)"
                                + " values (:id, :name, :address, :at)")
                        .bind("id", ids.next())
                        .bind("name", nameKey)
                        .bind("address", address)
                        .bind("at", now.toEpochMilli())
                        .execute();
                handle.createUpdate("delete from sign_in_try where at < :old")
                        .bind("old", now.minus(MEMORY).toEpochMilli())
                        .execute();
            }
            return wait;
        });
    }

    /** It was the right person after all. */
    void forgive(Handle handle, String nameKey) {
        handle.createUpdate("delete from sign_in_try where name_key = :name")
                .bind("name", nameKey)
                .execute();
    }

    private static Optional<Duration> wait(Handle handle, String nameKey, String address, Instant now) {
        List<Instant> named = times(
                handle,
                "select at from sign_in_try where name_key = :value and at >= :since order by at desc",
                nameKey,
                now.minus(MEMORY));
        List<Instant> from = times(
                handle,
                "select at from sign_in_try where address = :value and at >= :since order by at desc",
                address,
                now.minus(WINDOW));
        Optional<Instant> nameUntil = named.size() < FREE_PER_NAME
                ? Optional.empty()
                : Optional.of(named.getFirst().plus(pause(named.size())));
        Optional<Instant> addressUntil = from.size() < PER_ADDRESS
                ? Optional.empty()
                : Optional.of(from.get(PER_ADDRESS - 1).plus(WINDOW));
        return Stream.of(nameUntil, addressUntil)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    private static Duration pause(int tries) {
        int doublings = Math.min(tries - FREE_PER_NAME, 4);
        Duration pause = Duration.ofMinutes(1L << doublings);
        return pause.compareTo(WINDOW) > 0 ? WINDOW : pause;
    }

    private static List<Instant> times(Handle handle, String sql, String value, Instant since) {
        return handle.createQuery(sql)
                .bind("value", value)
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list();
    }
}
