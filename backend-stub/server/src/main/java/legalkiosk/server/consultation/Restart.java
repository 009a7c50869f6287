package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.server.storage.Database;

/** What the desk must know again after a restart, read from what it wrote before. */
final class Restart {
    /** Begins the record of a request to the terminal. */
    static final String ASK = "ask ";

    private final Database database;
    private final CallRows rows;

    Restart(Database database, CallRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Calls that are not over, with who declined them and what the citizen has not answered yet. */
    List<LiveCall> calls() {
        List<LiveCall> calls = rows.open().stream().map(CallRow::live).toList();
        Map<String, Set<String>> declined = declined();
        Map<String, Map<String, Wish>> wishes = wishes();
        calls.forEach(call -> {
            call.declined.addAll(declined.getOrDefault(call.id(), Set.of()));
            call.wishes.putAll(wishes.getOrDefault(call.id(), Map.of()));
        });
        return calls;
    }

    /** Bookings whose consultation was held lately. */
    List<String> bookingsHeld(Instant since) {
        return database.read(handle -> handle.createQuery("select booking_id from consultation where booking_id is not"
                        + " null and state = 'ENDED' and created_at >= :since")
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    /** Whether lawyers wanted to be rung. */
    Map<String, Duty> duties() {
        return database
                .read(handle -> handle.createQuery("select lawyer, duty from lawyer_duty")
                        .map((row, context) -> Map.entry(row.getString("lawyer"), Duty.valueOf(row.getString("duty"))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Set<String>> declined() {
        return database
                .read(handle -> handle.createQuery("select consultation_id, consultation_ring.lawyer as lawyer"
                                + " from consultation_ring join consultation on consultation.id = consultation_id"
                                + " where state in ('WAITING', 'HANDING_OVER') and how = 'DECLINED'"
                                + " and at >= coalesce(handed_over_at, 0)")
                        .map((row, context) -> Map.entry(row.getString("consultation_id"), row.getString("lawyer")))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private record Event(String call, String what, String ref) {}

    private Map<String, Map<String, Wish>> wishes() {
        List<Event> events = database.read(
                handle -> handle.createQuery("select consultation_id, what, ref from consultation_event join"
                                + " consultation on consultation.id = consultation_id where ref <> '' and state in "
                                + CallRows.OPEN)
                        .map((row, context) -> new Event(
                                row.getString("consultation_id"), row.getString("what"), row.getString("ref")))
                        .list());
        Map<String, Map<String, Wish>> open = new HashMap<>();
        events.stream()
                .filter(event -> event.what().startsWith(ASK))
                .forEach(event -> open.computeIfAbsent(event.call(), call -> new HashMap<>())
                        .put(event.ref(), Wish.valueOf(event.what().substring(ASK.length()))));
        // An id is asked once in a call, so whatever else names it is its answer.
        events.stream()
                .filter(event -> !event.what().startsWith(ASK))
                .forEach(event ->
                        open.getOrDefault(event.call(), new HashMap<>()).remove(event.ref()));
        return open;
    }
}
