package legalkiosk.server.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Rows of the table {@code booking} and the citizen's cells. */
final class BookingStore {
    private static final long CELL_MILLIS = 15 * 60_000L;

    /** A booking as stored. */
    record Row(
            String id,
            String code,
            String slotId,
            String lawyerId,
            Instant start,
            int minutes,
            String status,
            String citizenHash,
            String checkHash,
            String citizenLabel,
            String said,
            Instant createdAt) {}

    /** What is only written, never listed. */
    record Sealed(String citizen, Optional<String> situationId, String town, String terminal) {}

    /** False, and nothing stored, if the code is in use. */
    boolean insert(Handle handle, Row row, Sealed sealed) {
        int stored = handle.createUpdate(
                        "insert into booking (id, code, slot_id, lawyer_id, start_at, minutes, status, citizen_hash,"
                            + " check_hash, citizen_label, citizen_sealed, situation_id, said, town, terminal,"
                            + " created_at) values (:id, :code, :slot, :lawyer, :start, :minutes, :status, :citizen,"
                            + " :check, :label, :sealed, :situation, :said, :town, :terminal, :created) on conflict"
                            + " (code) do nothing")
                .bind("id", row.id())
                .bind("code", row.code())
                .bind("slot", row.slotId())
                .bind("lawyer", row.lawyerId())
                .bind("start", row.start().toEpochMilli())
                .bind("minutes", row.minutes())
                .bind("status", row.status())
                .bind("citizen", row.citizenHash())
                .bind("check", row.checkHash())
                .bind("label", row.citizenLabel())
                .bind("sealed", sealed.citizen())
                .bind("situation", sealed.situationId().orElse(null))
                .bind("said", row.said())
                .bind("town", sealed.town())
                .bind("terminal", sealed.terminal())
                .bind("created", row.createdAt().toEpochMilli())
                .execute();
        return stored == 1;
    }

    Optional<Row> byId(Handle handle, String id) {
        return handle.createQuery("select * from booking where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<Row> byCode(Handle handle, String code) {
        return handle.createQuery("select * from booking where code = :code")
                .bind("code", code)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** A citizen's bookings that start after a moment, soonest first. */
    List<Row> byCitizen(Handle handle, String citizenHash, Instant after) {
        return list(handle.createQuery(
                        "select * from booking where citizen_hash = :citizen and start_at > :after order by start_at")
                .bind("citizen", citizenHash)
                .bind("after", after.toEpochMilli()));
    }

    /** Bookings that start between two moments, soonest first. */
    List<Row> between(Handle handle, Instant from, Instant to) {
        return list(
                handle.createQuery("select * from booking where start_at >= :from and start_at < :to order by start_at")
                        .bind("from", from.toEpochMilli())
                        .bind("to", to.toEpochMilli()));
    }

    void cancel(Handle handle, String id) {
        handle.createUpdate("update booking set status = 'CANCELLED' where id = :id")
                .bind("id", id)
                .execute();
    }

    void move(Handle handle, String id, String slotId, String lawyerId, Instant start, int minutes) {
        handle.createUpdate("update booking set slot_id = :slot, lawyer_id = :lawyer, start_at = :start,"
                        + " minutes = :minutes where id = :id")
                .bind("slot", slotId)
                .bind("lawyer", lawyerId)
                .bind("start", start.toEpochMilli())
                .bind("minutes", minutes)
                .bind("id", id)
                .execute();
    }

    /** Takes the citizen's time; a duplicate key means that the person has another booking then. */
    void takeCells(Handle handle, String citizenHash, String bookingId, Instant start, int minutes) {
        long end = start.toEpochMilli() + minutes * 60_000L;
        List<Long> cells = LongStream.iterate(
                        start.toEpochMilli() / CELL_MILLIS, cell -> cell * CELL_MILLIS < end, cell -> cell + 1)
                .boxed()
                .toList();
        String places = cells.stream().map(cell -> "(?, ?, ?)").collect(Collectors.joining(", "));
        Update insert =
                handle.createUpdate("insert into citizen_cell (citizen_hash, cell, booking_id) values " + places);
        int at = 0;
        for (long cell : cells) {
            insert.bind(at++, citizenHash).bind(at++, cell).bind(at++, bookingId);
        }
        insert.execute();
    }

    /** Gives the citizen's time of a booking back. */
    void freeCells(Handle handle, Row booking) {
        handle.createUpdate("delete from citizen_cell where citizen_hash = :citizen and booking_id = :id")
                .bind("citizen", booking.citizenHash())
                .bind("id", booking.id())
                .execute();
    }

    private static List<Row> list(Query query) {
        return query.map((row, context) -> read(row)).list();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("code"),
                row.getString("slot_id"),
                row.getString("lawyer_id"),
                Instant.ofEpochMilli(row.getLong("start_at")),
                row.getInt("minutes"),
                row.getString("status"),
                row.getString("citizen_hash"),
                row.getString("check_hash"),
                row.getString("citizen_label"),
                row.getString("said"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
