package legalkiosk.kiosk.journey.slots;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import legalkiosk.contract.Slot;
import legalkiosk.kiosk.journey.slots.SlotState.Day;
import legalkiosk.kiosk.journey.slots.SlotState.Time;

/** Slots of one or several lawyers as days and times: a time is free if any lawyer is free then. */
final class Timetable {
    private final Map<LocalDate, List<Slot>> byDay;

    Timetable(List<Slot> slots) {
        byDay = slots.stream()
                .collect(Collectors.groupingBy(slot -> slot.start().toLocalDate(), TreeMap::new, Collectors.toList()));
    }

    List<Day> days() {
        return byDay.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue().stream().anyMatch(slot -> slot.free() > 0)))
                .toList();
    }

    Optional<LocalDate> firstFreeDay() {
        return days().stream().filter(Day::free).map(Day::date).findFirst();
    }

    List<Time> times(LocalDate day) {
        Map<OffsetDateTime, List<Slot>> byStart = byDay.getOrDefault(day, List.of()).stream()
                .collect(Collectors.groupingBy(Slot::start, TreeMap::new, Collectors.toList()));
        return byStart.values().stream().map(Timetable::time).toList();
    }

    private static Time time(List<Slot> sameStart) {
        Slot first = sameStart.getFirst();
        Optional<String> free = sameStart.stream()
                .filter(slot -> slot.free() > 0)
                .max(Comparator.comparingInt(Slot::free))
                .map(Slot::id);
        return new Time(first.start(), first.minutes(), free);
    }
}
