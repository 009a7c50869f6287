package legalkiosk.server.consultation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.PromiseCount;
import legalkiosk.server.consultation.SimTerminal.Visit;
import legalkiosk.server.roster.Roster;

/** Promises kept and broken as simulated citizens saw them. */
final class Tally {
    final Map<CallState, Integer> ends = new EnumMap<>(CallState.class);
    private final Map<String, int[]> terminals = new TreeMap<>();
    private final Map<String, int[]> hours = new TreeMap<>();
    private final int[] all = new int[3];

    void count(Visit visit, CallState end) {
        ends.merge(end, 1, Integer::sum);
        boolean inTime = visit.taken.filter(at -> !at.isAfter(visit.answerBy)).isPresent();
        boolean broken = visit.taken.isPresent() || end == CallState.NOBODY;
        int which = inTime ? 0 : broken ? 1 : 2;
        String hour = "%02d".formatted(visit.since.atZone(Roster.ZONE).getHour());
        all[which]++;
        terminals.computeIfAbsent(visit.terminal, key -> new int[3])[which]++;
        hours.computeIfAbsent(hour, key -> new int[3])[which]++;
    }

    PromiseCount all() {
        return of("all", all);
    }

    List<PromiseCount> byTerminal() {
        return list(terminals);
    }

    List<PromiseCount> byHour() {
        return list(hours);
    }

    private static List<PromiseCount> list(Map<String, int[]> counts) {
        return counts.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PromiseCount of(String key, int[] counts) {
        return new PromiseCount(key, counts[0], counts[1], counts[2]);
    }
}
