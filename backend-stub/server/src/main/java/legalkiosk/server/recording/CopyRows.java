package legalkiosk.server.recording;

import java.util.List;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/** Second copies in the database. */
final class CopyRows {
    private static final RowMapper<Row> ROW = (row, context) -> new Row(
            row.getString("id"),
            row.getString("case_id"),
            row.getString("recording_id"),
            row.getString("account"),
            row.getLong("begun_at"));

    private final Database database;

    CopyRows(Database database) {
        this.database = database;
    }

    /** A copy that was begun. @param recordingId the session's */
    record Row(String id, String caseId, String recordingId, String account, long begunAt) {}

    /** A chunk of it. */
    record Chunk(long number, String sha256, long receivedAt) {}

    void begin(Row row) {
        database.write(handle -> handle.createUpdate("insert into second_copy"
                        + " (id, case_id, recording_id, account, begun_at)"
                        + " values (:id, :case, :recording, :account, :at)")
                .bind("id", row.id())
                .bind("case", row.caseId())
                .bind("recording", row.recordingId())
                .bind("account", row.account())
                .bind("at", row.begunAt())
                .execute());
    }

    Optional<Row> find(String id) {
        return database.read(handle -> handle.createQuery("select * from second_copy where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    List<Row> ofCase(String caseId) {
        return database.read(
                handle -> handle.createQuery("select * from second_copy where case_id = :case order by begun_at, id")
                        .bind("case", caseId)
                        .map(ROW)
                        .list());
    }

    void add(String id, Chunk chunk) {
        database.write(handle -> handle.createUpdate("insert into second_copy_chunk"
                        + " (copy_id, number, sha256, received_at) values (:id, :number, :sha256, :at)")
                .bind("id", id)
                .bind("number", chunk.number())
                .bind("sha256", chunk.sha256())
                .bind("at", chunk.receivedAt())
                .execute());
    }

    List<Chunk> chunks(String id) {
        return database.read(
                handle -> handle.createQuery("select * from second_copy_chunk where copy_id = :id order by number")
                        .bind("id", id)
                        .map((row, context) ->
                                new Chunk(row.getLong("number"), row.getString("sha256"), row.getLong("received_at")))
                        .list());
    }

    void remove(String id) {
        database.write(handle -> {
            handle.createUpdate("delete from second_copy_chunk where copy_id = :id")
                    .bind("id", id)
                    .execute();
            return handle.createUpdate("delete from second_copy where id = :id")
                    .bind("id", id)
                    .execute();
        });
    }
}
