package legalkiosk.server.line;

import java.time.Clock;
import java.util.Optional;
import legalkiosk.contract.call.Role;
import legalkiosk.server.consultation.Caller;
import legalkiosk.server.storage.Database;

/** Lines that may be resumed after a restart; only hashes of their tokens are kept. Any thread. */
final class LineStore {
    private final Database database;
    private final Clock clock;

    LineStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(String tokenHash, Caller caller) {
        database.write(handle -> handle.createUpdate("insert into line_session (token_hash, participant, role, person,"
                        + " created_at) values (:hash, :participant, :role, :person, :now)")
                .bind("hash", tokenHash)
                .bind("participant", caller.participant())
                .bind("role", caller.role().name())
                .bind("person", caller.person())
                .bind("now", clock.millis())
                .execute());
    }

    Optional<Caller> find(String tokenHash) {
        return database.read(handle -> handle.createQuery(
                        "select participant, role, person from line_session where token_hash = :hash")
                .bind("hash", tokenHash)
                .map((row, context) -> new Caller(
                        Role.valueOf(row.getString("role")), row.getString("person"), row.getString("participant")))
                .findOne());
    }

    void remove(String tokenHash) {
        database.write(handle -> handle.createUpdate("delete from line_session where token_hash = :hash")
                .bind("hash", tokenHash)
                .execute());
    }

    /** Forgets lines of an earlier run. */
    void removeOlderThan(long millis) {
        database.write(handle -> handle.createUpdate("delete from line_session where created_at < :before")
                .bind("before", millis)
                .execute());
    }
}
