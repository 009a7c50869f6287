package legalkiosk.server.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import legalkiosk.contract.Lawyer;
import legalkiosk.foundation.config.Setting;

/** {@code config/roster.yaml}: people, their weekly hours, their days off, and public holidays. */
public record RosterConfig(
        @Setting(value = "public holidays, nobody is on duty", example = "[{date: 2027-01-01, name: 元旦}]")
        List<Holiday> holidays,

        @Setting(value = "lawyers and village advisers", example = "see config/roster.yaml")
        List<Person> people) {

    /** A public holiday. */
    public record Holiday(LocalDate date, String name) {}

    /** Hours of one weekday. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("from must be before to");
            }
        }
    }

    /** One person who can be booked. */
    public record Person(
            @Setting(value = "id, never changed", example = "lawyer-01", pattern = "[a-z0-9-]{1,40}")
            String id,

            @Setting(value = "name as citizens see it", example = "示例律师甲")
            String name,

            @Setting(value = "lawyer or village-adviser", example = "lawyer")
            Lawyer.Kind kind,

            @Setting(value = "ids of topics.yaml", example = "[labour, injury]")
            List<String> topics,

            @Setting(value = "languages spoken", example = "[普通话, 粤语]")
            List<String> languages,

            @Setting(value = "towns served; empty: all", example = "[沙坪街道]")
            List<String> towns,

            @Setting(value = "one sentence about the person", example = "示例", fallback = "''")
            String introduction,

            @Setting(value = "true while this is nobody real", example = "true", fallback = "true")
            boolean sample,

            @Setting(value = "minutes of one consultation", example = "30", min = 15, max = 120, fallback = "30")
            int minutes,

            @Setting(value = "people at the same time", example = "1", min = 1, max = 20, fallback = "1")
            int capacity,

            @Setting(value = "weekly hours", example = "[{day: monday, from: \"09:00\", to: \"12:00\"}]")
            List<Hours> hours,

            @Setting(value = "dates off", example = "[2026-12-01]")
            List<LocalDate> off) {
        private static final int CELL = 15;

        public Person {
            if (minutes % CELL != 0) {
                throw new IllegalArgumentException("minutes must be a multiple of " + CELL);
            }
        }

        Lawyer lawyer() {
            return new Lawyer(id, name, kind, topics, languages, towns, introduction, sample);
        }
    }
}
