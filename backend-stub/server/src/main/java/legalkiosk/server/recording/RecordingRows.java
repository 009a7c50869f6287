package legalkiosk.server.recording;

import java.util.List;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import org.jdbi.v3.core.Handle;

/** Recordings in the database: which there are, the lines of their chains, their receipts. */
final class RecordingRows {
    private final Database database;

    RecordingRows(Database database) {
        this.database = database;
    }

    /** A recording that was begun. */
    record Row(String id, String caseId, String call, String terminal, String devicePem, long begunAt) {}

    /** A receipt. @param chunks up to its head */
    record Receipt(long seq, long chunks, String line) {}

    void begin(Row row) {
        database.write(handle -> handle.createUpdate("insert into recording"
                        + " (id, case_id, call_id, terminal, device_pem, begun_at)"
                        + " values (:id, :case, :call, :terminal, :device, :at) on conflict (id) do nothing")
                .bind("id", row.id())
                .bind("case", row.caseId())
                .bind("call", row.call())
                .bind("terminal", row.terminal())
                .bind("device", row.devicePem())
                .bind("at", row.begunAt())
                .execute());
    }

    Optional<Row> find(String id) {
        return database.read(handle -> handle.createQuery("select * from recording where id = :id")
                .bind("id", id)
                .map((row, context) -> new Row(
                        row.getString("id"),
                        row.getString("case_id"),
                        row.getString("call_id"),
                        row.getString("terminal"),
                        row.getString("device_pem"),
                        row.getLong("begun_at")))
                .findOne());
    }

    List<String> ofCase(String caseId) {
        return database.read(
                handle -> handle.createQuery("select id from recording where case_id = :case order by begun_at, id")
                        .bind("case", caseId)
                        .mapTo(String.class)
                        .list());
    }

    List<String> lines(String id) {
        return database.read(
                handle -> handle.createQuery("select line from recording_line where recording_id = :id order by seq")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    Optional<String> line(String id, long seq) {
        return database.read(
                handle -> handle.createQuery("select line from recording_line where recording_id = :id and seq = :seq")
                        .bind("id", id)
                        .bind("seq", seq)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Adds lines in one transaction, which is on the disk when this returns. @param first number of the first of them */
    void add(String id, long first, List<String> lines) {
        database.write(handle -> {
            long seq = first;
            for (String line : lines) {
                handle.createUpdate("insert into recording_line (recording_id, seq, line) values (:id, :seq, :line)")
                        .bind("id", id)
                        .bind("seq", seq++)
                        .bind("line", line)
                        .execute();
            }
            return seq;
        });
    }

    void add(String id, Receipt receipt) {
        database.write(handle -> handle.createUpdate("insert into recording_receipt (recording_id, seq, chunks, line)"
                        + " values (:id, :seq, :chunks, :line) on conflict (recording_id, seq) do nothing")
                .bind("id", id)
                .bind("seq", receipt.seq())
                .bind("chunks", receipt.chunks())
                .bind("line", receipt.line())
                .execute());
    }

    List<Receipt> receipts(String id) {
        return database.read(handle -> handle.createQuery(
                        "select seq, chunks, line from recording_receipt where recording_id = :id order by seq")
                .bind("id", id)
                .map((row, context) -> new Receipt(row.getLong("seq"), row.getLong("chunks"), row.getString("line")))
                .list());
    }

    Optional<Receipt> receipt(String id, long seq) {
        return receipts(id).stream().filter(one -> one.seq() == seq).findFirst();
    }

    void remove(String id) {
        database.write(handle -> remove(handle, id));
    }

    private static int remove(Handle handle, String id) {
        int gone = 0;
        for (String table : List.of("recording_receipt", "recording_line")) {
            gone += handle.createUpdate("delete from " + table + " where recording_id = :id")
                    .bind("id", id)
                    .execute();
        }
        return gone
                + handle.createUpdate("delete from recording where id = :id")
                        .bind("id", id)
                        .execute();
    }
}
