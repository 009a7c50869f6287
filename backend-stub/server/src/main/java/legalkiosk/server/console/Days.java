package legalkiosk.server.console;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.roster.RosterConfig.Hours;

/** Days and hours in the words of the pages, in Heshan's time. */
public final class Days {
    private static final List<String> WEEK = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Roster.ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Roster.ZONE);

    private Days() {}

    /** Such as 2026-12-01（周二）. */
    public static String day(LocalDate day) {
        return day + "（" + week(day.getDayOfWeek()) + "）";
    }

    /** One day or two with 至 between. */
    public static String range(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : day(first) + " 至 " + day(last);
    }

    /** Such as 2026-12-01 09:00. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** Such as 09:00. */
    public static String time(Instant at) {
        return second(at).substring(0, "09:00".length());
    }

    /** Such as 09:00:05. */
    public static String second(Instant at) {
        return SECOND.format(at);
    }

    /** A person's weekly hours, a line a day. */
    public static List<String> hours(RosterConfig.Person person) {
        TreeMap<DayOfWeek, String> byDay = person.hours().stream()
                .collect(Collectors.toMap(
                        Hours::day,
                        hours -> hours.from() + "–" + hours.to(),
                        (morning, afternoon) -> morning + "、" + afternoon,
                        TreeMap::new));
        return byDay.entrySet().stream()
                .map(entry -> week(entry.getKey()) + " " + entry.getValue())
                .toList();
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Roster.ZONE);
    }

    private static String week(DayOfWeek day) {
        return WEEK.get(day.getValue() - 1);
    }
}
