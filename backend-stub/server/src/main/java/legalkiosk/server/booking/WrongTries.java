package legalkiosk.server.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;

/** Stops guessing of slip codes: counts wrong tries by terminal and by code, in the database, so that every instance sees them. */
public final class WrongTries {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_TERMINAL = 10;
    private static final int PER_CODE = 5;

    private final Database database;
    private final Clock clock;

    public WrongTries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws Refusal with {@code TOO_MANY_TRIES} when there were too many lately */
    public void check(String holder, String code) {
        Instant since = clock.instant().minus(WINDOW);
        if (count("holder", holder, since) >= PER_TERMINAL || count("code", code, since) >= PER_CODE) {
            throw new Refusal(ErrorKind.TOO_MANY_TRIES);
        }
    }

    public void note(String holder, String code) {
        database.write(handle -> {
            handle.createUpdate("delete from wrong_try where at < :since")
                    .bind("since", clock.instant().minus(WINDOW).toEpochMilli())
                    .execute();
            return handle.createUpdate("insert into wrong_try (id, holder, code, at) values (:id, :holder, :code, :at)")
                    .bind("id", UUID.randomUUID().toString())
                    .bind("holder", holder)
                    .bind("code", code.substring(0, Math.min(7, code.length())))
                    .bind("at", clock.millis())
                    .execute();
        });
    }

    /** @param column one of this class's own two words, never a caller's */
    private int count(String column, String value, Instant since) {
        String sql = column.equals("holder")
                ? "select count(*) from wrong_try where at >= :since and holder = :value"
                : "select count(*) from wrong_try where at >= :since and code = :value";
        return database.read(handle -> handle.createQuery(sql)
                .bind("since", since.toEpochMilli())
                .bind("value", value)
                .mapTo(Integer.class)
                .one());
    }
}
