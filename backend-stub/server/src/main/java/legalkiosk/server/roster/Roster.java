package legalkiosk.server.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.Lawyer;
import legalkiosk.server.roster.RosterConfig.Hours;
import legalkiosk.server.roster.RosterConfig.Person;

/** Computes slots from the rules of the configuration and the days off entered since; all times in Heshan's zone. Any thread. */
public final class Roster {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SLOT_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<LocalDate> holidays;
    private final DaysOff daysOff;

    public Roster(RosterConfig config) {
        this(config, DaysOff.NONE);
    }

    /** @param daysOff beyond those of the configuration */
    public Roster(RosterConfig config, DaysOff daysOff) {
        this.daysOff = daysOff;
        config.people().forEach(person -> people.put(person.id(), person));
        this.holidays =
                config.holidays().stream().map(RosterConfig.Holiday::date).collect(Collectors.toUnmodifiableSet());
    }

    /** A slot by the rules alone, whoever booked it. */
    public record DutySlot(String id, Lawyer lawyer, OffsetDateTime start, int minutes, int capacity) {}

    /** Everybody, with hours, in the order of the file. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Lawyers of a topic who serve a town, in the order of the file. */
    public List<Lawyer> lawyers(Optional<String> topic, Optional<String> town) {
        return people.values().stream()
                .filter(person -> serves(person, topic, town))
                .map(Person::lawyer)
                .toList();
    }

    /** The lawyer, or empty if the roster no longer has one of this id. */
    public Optional<Lawyer> lawyer(String id) {
        return Optional.ofNullable(people.get(id)).map(Person::lawyer);
    }

    /** All slots of the days, first to last inclusive, in order of time. */
    public List<DutySlot> slots(
            LocalDate first, LocalDate last, Optional<String> lawyer, Optional<String> topic, Optional<String> town) {
        List<Person> wanted = people.values().stream()
                .filter(person -> lawyer.isEmpty() || lawyer.get().equals(person.id()))
                .filter(person -> serves(person, topic, town))
                .toList();
        List<DutySlot> slots = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Person person : wanted) {
                slots.addAll(slotsOf(person, day));
            }
        }
        slots.sort((a, b) -> a.start().compareTo(b.start()));
        return slots;
    }

    /** The slot of an id, if the rules have it. */
    public Optional<DutySlot> slot(String id) {
        int at = id.indexOf('@');
        Person person = at < 0 ? null : people.get(id.substring(0, at));
        if (person == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDateTime.parse(id.substring(at + 1), SLOT_TIME).toLocalDate();
            return slotsOf(person, day).stream()
                    .filter(slot -> slot.id().equals(id))
                    .findFirst();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private List<DutySlot> slotsOf(Person person, LocalDate day) {
        if (holidays.contains(day) || person.off().contains(day) || daysOff.away(person.id(), day)) {
            return List.of();
        }
        List<DutySlot> slots = new ArrayList<>();
        for (Hours hours : person.hours()) {
            if (hours.day() == day.getDayOfWeek()) {
                LocalDateTime end = day.atTime(hours.to());
                LocalDateTime start = day.atTime(hours.from());
                while (!start.plusMinutes(person.minutes()).isAfter(end)) {
                    slots.add(slot(person, day, start.toLocalTime()));
                    start = start.plusMinutes(person.minutes());
                }
            }
        }
        return slots;
    }

    private static DutySlot slot(Person person, LocalDate day, LocalTime time) {
        LocalDateTime start = day.atTime(time);
        return new DutySlot(
                person.id() + "@" + SLOT_TIME.format(start),
                person.lawyer(),
                start.atZone(ZONE).toOffsetDateTime(),
                person.minutes(),
                person.capacity());
    }

    private static boolean serves(Person person, Optional<String> topic, Optional<String> town) {
        boolean knows = topic.isEmpty() || person.topics().contains(topic.get());
        boolean near =
                town.isEmpty() || person.towns().isEmpty() || person.towns().contains(town.get());
        return knows && near;
    }
}
