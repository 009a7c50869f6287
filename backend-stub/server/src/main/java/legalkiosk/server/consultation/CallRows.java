package legalkiosk.server.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.Need;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;

/** Reads calls out of the database. Any thread. */
final class CallRows {
    /** States of calls that are not over, for SQL. */
    static final String OPEN = "('WAITING', 'CLAIMED', 'CONNECTED', 'HANDING_OVER')";

    private final Database database;
    private final Vault vault;
    private final ObjectMapper json = ContractJson.mapper();

    CallRows(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<CallRow> byId(String id) {
        return database.read(handle -> handle.createQuery("select * from consultation where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    Optional<CallRow> byKey(String terminal, String key) {
        return database.read(handle -> handle.createQuery(
                        "select * from consultation where terminal = :terminal and request_key = :key")
                .bind("terminal", terminal)
                .bind("key", key)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Calls that are not over. */
    List<CallRow> open() {
        return database.read(handle -> handle.createQuery("select * from consultation where state in " + OPEN)
                .map((row, context) -> read(row))
                .list());
    }

    private CallRow read(ResultSet row) throws SQLException {
        return new CallRow(
                asked(row),
                row.getString("request_hash"),
                CallState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("lawyer")),
                moment(row, "first_claimed_at"),
                Optional.ofNullable(row.getString("handed_over_by")),
                moment(row, "handed_over_at"),
                moment(row, "ended_at"),
                Optional.ofNullable(row.getString("reason")).map(EndReason::valueOf),
                Optional.ofNullable(row.getString("fallback")).map(this::hold),
                row.getInt("recording") == 1,
                Instant.ofEpochMilli(row.getLong("answer_by")));
    }

    private Asked asked(ResultSet row) throws SQLException {
        String needs = row.getString("needs");
        String booking = row.getString("booking_id");
        Optional<Appointment> booked = booking == null
                ? Optional.empty()
                : Optional.of(new Appointment(
                        booking,
                        row.getString("booked_lawyer"),
                        Instant.ofEpochMilli(row.getLong("starts_at")),
                        Optional.ofNullable(row.getString("booked_label")).orElse("")));
        String handler = row.getString("case_handler");
        return new Asked(
                row.getString("id"),
                row.getString("terminal"),
                row.getString("town"),
                row.getString("topic"),
                Optional.ofNullable(row.getString("situation_id")),
                words(row.getString("said_sealed")),
                row.getString("language"),
                needs.isEmpty()
                        ? List.of()
                        : Arrays.stream(needs.split(",")).map(Need::valueOf).toList(),
                Instant.ofEpochMilli(row.getLong("created_at")),
                booked,
                Optional.ofNullable(row.getString("case_id"))
                        .map(id -> new Asked.ForCase(id, Optional.ofNullable(handler))));
    }

    /** Nothing once they are wiped, see {@link Retention}. */
    private Sensitive<String> words(String sealed) {
        return sealed.isEmpty() ? Sensitive.of("") : vault.open(sealed);
    }

    private Hold hold(String text) {
        try {
            return json.readValue(text, Hold.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored hold cannot be read", impossible);
        }
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
