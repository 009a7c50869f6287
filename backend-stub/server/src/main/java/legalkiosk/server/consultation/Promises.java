package legalkiosk.server.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.PromiseCount;
import legalkiosk.contract.call.PromiseReport;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;

/** Counts kept and broken promises, from the calls themselves. */
public final class Promises {
    private final Database database;

    Promises(Database database) {
        this.database = database;
    }

    private enum Outcome {
        KEPT,
        BROKEN,
        GAVE_UP
    }

    private record One(String terminal, String hour, Outcome outcome) {}

    /** Calls that were not booked, of the days from first to last inclusive. */
    public PromiseReport report(LocalDate from, LocalDate to) {
        long begin = from.atStartOfDay(Roster.ZONE).toInstant().toEpochMilli();
        long end = to.plusDays(1).atStartOfDay(Roster.ZONE).toInstant().toEpochMilli();
        List<One> calls = calls(begin, end);
        return new PromiseReport(
                from,
                to,
                count("all", calls),
                counts(calls, One::terminal),
                counts(calls, One::hour),
                lawyers(begin, end));
    }

    private List<One> calls(long begin, long end) {
        return database.read(handle -> handle.createQuery("select terminal, created_at, state, first_claimed_at,"
                        + " answer_by from consultation where created_at >= :from and created_at < :to"
                        + " and booking_id is null and state <> 'WAITING'")
                .bind("from", begin)
                .bind("to", end)
                .map((row, context) -> {
                    long claimed = row.getLong("first_claimed_at");
                    boolean taken = !row.wasNull();
                    boolean inTime = taken && claimed <= row.getLong("answer_by");
                    boolean nobody = CallState.valueOf(row.getString("state")) == CallState.NOBODY;
                    Outcome outcome = inTime ? Outcome.KEPT : taken || nobody ? Outcome.BROKEN : Outcome.GAVE_UP;
                    int hour = Instant.ofEpochMilli(row.getLong("created_at"))
                            .atZone(Roster.ZONE)
                            .getHour();
                    return new One(row.getString("terminal"), "%02d".formatted(hour), outcome);
                })
                .list());
    }

    private List<PromiseCount> lawyers(long begin, long end) {
        return database.read(handle -> handle.createQuery("select lawyer,"
                        + " sum(case when how = 'TAKEN' then 1 else 0 end) as kept,"
                        + " sum(case when how = 'TIMED_OUT' then 1 else 0 end) as broken,"
                        + " sum(case when how = 'DECLINED' then 1 else 0 end) as declined"
                        + " from consultation_ring where at >= :from and at < :to group by lawyer order by lawyer")
                .bind("from", begin)
                .bind("to", end)
                .map((row, context) -> new PromiseCount(
                        row.getString("lawyer"), row.getInt("kept"), row.getInt("broken"), row.getInt("declined")))
                .list());
    }

    private static List<PromiseCount> counts(List<One> calls, Function<One, String> key) {
        Map<String, List<One>> groups = calls.stream().collect(Collectors.groupingBy(key));
        return groups.entrySet().stream()
                .map(group -> count(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(PromiseCount::key))
                .toList();
    }

    private static PromiseCount count(String key, List<One> calls) {
        return new PromiseCount(
                key, number(calls, Outcome.KEPT), number(calls, Outcome.BROKEN), number(calls, Outcome.GAVE_UP));
    }

    private static int number(List<One> calls, Outcome outcome) {
        return (int) calls.stream().filter(call -> call.outcome() == outcome).count();
    }
}
