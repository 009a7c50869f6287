package legalkiosk.server.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import legalkiosk.contract.call.CallState;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;

/** What one lawyer had to do with, for that lawyer's own page. */
final class OwnCalls {
    private static final int MOST = 50;
    private static final long MINUTE = 60_000;

    private final Database database;

    OwnCalls(Database database) {
        this.database = database;
    }

    /** Calls the lawyer has, or had and that ended since, the newest first. */
    List<PastCall> since(String lawyer, Instant since) {
        return database.read(handle -> handle.createQuery("select c.id, c.terminal, c.town, c.topic, c.state,"
                        + " c.first_claimed_at, n.version from consultation c"
                        + " left join consultation_note n on n.consultation_id = c.id"
                        + " where c.lawyer = :lawyer and c.first_claimed_at is not null"
                        + " and (c.ended_at is null or c.ended_at >= :since)"
                        + " order by c.first_claimed_at desc limit :most")
                .bind("lawyer", lawyer)
                .bind("since", since.toEpochMilli())
                .bind("most", MOST)
                .map((row, context) -> new PastCall(
                        row.getString("id"),
                        row.getString("terminal"),
                        row.getString("town"),
                        row.getString("topic"),
                        CallState.valueOf(row.getString("state")),
                        LiveCall.time(Instant.ofEpochMilli(row.getLong("first_claimed_at"))),
                        row.getInt("version") > 0))
                .list());
    }

    /** Figures of the days, first to last inclusive. */
    OwnFigures figures(String lawyer, LocalDate first, LocalDate last) {
        long from = first.atStartOfDay(Roster.ZONE).toInstant().toEpochMilli();
        long to = last.plusDays(1).atStartOfDay(Roster.ZONE).toInstant().toEpochMilli();
        List<Long> lengths = database.read(handle -> handle.createQuery("select ended_at - first_claimed_at as millis"
                        + " from consultation where lawyer = :lawyer and first_claimed_at >= :from"
                        + " and first_claimed_at < :to and ended_at is not null")
                .bind("lawyer", lawyer)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .list());
        int minutes = (int) lengths.stream()
                .mapToLong(millis -> (millis + MINUTE - 1) / MINUTE)
                .sum();
        return new OwnFigures(
                taken(lawyer, from, to),
                minutes,
                rings(lawyer, RingRecord.How.TAKEN, from, to),
                rings(lawyer, RingRecord.How.TIMED_OUT, from, to),
                rings(lawyer, RingRecord.How.DECLINED, from, to));
    }

    private int taken(String lawyer, long from, long to) {
        return database.read(handle -> handle.createQuery("select count(*) from consultation_event"
                        + " where who = :lawyer and what = 'takes' and at >= :from and at < :to")
                .bind("lawyer", lawyer)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .one());
    }

    private int rings(String lawyer, RingRecord.How how, long from, long to) {
        return database.read(handle -> handle.createQuery("select count(*) from consultation_ring"
                        + " where lawyer = :lawyer and how = :how and at >= :from and at < :to")
                .bind("lawyer", lawyer)
                .bind("how", how.name())
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .one());
    }
}
