package legalkiosk.server.staffcall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import legalkiosk.contract.StaffCall;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import org.jdbi.v3.core.Handle;

/** Keeps calls and lists those of the last day, newest first. */
public final class StaffCalls {
    private static final Duration SHOWN = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    public StaffCalls(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public StaffCall call(Handle handle, StaffCall asked) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), Roster.ZONE);
        handle.createUpdate("insert into staff_call (id, terminal, town, hall, screen, at)"
                        + " values (:id, :terminal, :town, :hall, :screen, :at)")
                .bind("id", UUID.randomUUID().toString())
                .bind("terminal", asked.terminal())
                .bind("town", asked.town())
                .bind("hall", asked.hall())
                .bind("screen", asked.screen())
                .bind("at", now.toInstant().toEpochMilli())
                .execute();
        return new StaffCall(asked.terminal(), asked.town(), asked.hall(), asked.screen(), now);
    }

    public List<StaffCall> recent() {
        long since = clock.instant().minus(SHOWN).toEpochMilli();
        return database.read(handle -> handle.createQuery(
                        "select terminal, town, hall, screen, at from staff_call where at >= :since order by at desc")
                .bind("since", since)
                .map((row, context) -> new StaffCall(
                        row.getString("terminal"),
                        row.getString("town"),
                        row.getString("hall"),
                        row.getString("screen"),
                        OffsetDateTime.ofInstant(Instant.ofEpochMilli(row.getLong("at")), Roster.ZONE)))
                .list());
    }
}
