package legalkiosk.server.fleet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import legalkiosk.contract.SupportBundle;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;

/** Keeps the newest encrypted log bundles of each terminal; what is in them only the service desk can read. */
public final class SupportBundles {
    private static final int KEPT = 3;

    private final Database database;
    private final Clock clock;

    public SupportBundles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a bundle; older ones beyond three go. */
    public SupportBundle keep(String terminal, byte[] body) {
        SupportBundle kept = new SupportBundle(UUID.randomUUID().toString(), terminal, body.length, at(clock.millis()));
        database.write(handle -> {
            handle.createUpdate("insert into support_bundle (id, terminal, received_at, size, body)"
                            + " values (:id, :terminal, :at, :size, :body)")
                    .bind("id", kept.id())
                    .bind("terminal", terminal)
                    .bind("at", kept.receivedAt().toInstant().toEpochMilli())
                    .bind("size", kept.bytes())
                    .bind("body", body)
                    .execute();
            return handle.createUpdate("delete from support_bundle where terminal = :terminal and id not in"
                            + " (select id from support_bundle where terminal = :terminal"
                            + " order by received_at desc, id limit :kept)")
                    .bind("terminal", terminal)
                    .bind("kept", KEPT)
                    .execute();
        });
        return kept;
    }

    /** All that are kept, newest first. */
    public List<SupportBundle> all() {
        return database.read(handle -> handle.createQuery(
                        "select id, terminal, size, received_at from support_bundle order by received_at desc, id")
                .map((row, context) -> new SupportBundle(
                        row.getString("id"),
                        row.getString("terminal"),
                        row.getLong("size"),
                        at(row.getLong("received_at"))))
                .list());
    }

    /** The bytes of one. */
    public Optional<byte[]> body(String id) {
        return database.read(handle -> handle.createQuery("select body from support_bundle where id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes("body"))
                .findOne());
    }

    private static OffsetDateTime at(long millis) {
        return OffsetDateTime.ofInstant(Instant.ofEpochMilli(millis), Roster.ZONE);
    }
}
