package legalkiosk.server.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.FleetMember;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.Routes.Access;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Keeps each terminal's latest heartbeat and tells how all enrolled terminals are doing. */
public final class Fleet {
    private static final Duration ALIVE = Duration.ofMinutes(3);

    private final Database database;
    private final Clock clock;
    private final ObjectMapper json = ContractJson.mapper();

    public Fleet(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a heartbeat that was checked. */
    public void heard(String terminal, Heartbeat heartbeat) {
        String body = text(heartbeat);
        database.write(handle -> handle.createUpdate("insert into heartbeat (terminal, received_at, body)"
                        + " values (:terminal, :now, :body)"
                        + " on conflict (terminal) do update set received_at = :now, body = :body")
                .bind("terminal", terminal)
                .bind("now", clock.millis())
                .bind("body", body)
                .execute());
    }

    /** Every enrolled terminal by name, also those that were never heard of. */
    public List<FleetMember> members() {
        long now = clock.millis();
        return database.read(handle -> handle.createQuery("select c.holder, h.received_at, h.body from credential c"
                        + " left join heartbeat h on h.terminal = c.holder"
                        + " where c.role = :role order by c.holder")
                .bind("role", Access.TERMINAL.name())
                .map((row, context) ->
                        member(row.getString("holder"), row.getLong("received_at"), row.getString("body"), now))
                .list());
    }

    private FleetMember member(String terminal, long receivedAt, @Nullable String body, long now) {
        return body == null
                ? new FleetMember(terminal, false, null, null)
                : new FleetMember(
                        terminal,
                        now - receivedAt <= ALIVE.toMillis(),
                        OffsetDateTime.ofInstant(Instant.ofEpochMilli(receivedAt), Roster.ZONE),
                        read(body));
    }

    private String text(Heartbeat heartbeat) {
        try {
            return json.writeValueAsString(heartbeat);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Heartbeat read(String body) {
        try {
            return json.readValue(body, Heartbeat.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored heartbeat can't be read", impossible);
        }
    }
}
