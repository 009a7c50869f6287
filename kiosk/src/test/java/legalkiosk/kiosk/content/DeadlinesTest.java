package legalkiosk.kiosk.content;

import static legalkiosk.kiosk.content.LegalPeriod.Unit.DAYS;
import static legalkiosk.kiosk.content.LegalPeriod.Unit.MONTHS;
import static legalkiosk.kiosk.content.LegalPeriod.Unit.WORKDAYS;
import static legalkiosk.kiosk.content.LegalPeriod.Unit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(RestDays.weekends());

    @ParameterizedTest
    @CsvSource({
        // from, amount, unit, last day
        "2026-03-02, 1, YEARS, 2027-03-02", // the design's example
        "2024-02-29, 1, YEARS, 2025-02-28", // no corresponding day: the month's last
        "2024-02-29, 4, YEARS, 2028-02-29",
        "2023-02-28, 1, YEARS, 2024-02-28", // the corresponding day, not the month's last
        "2026-01-31, 1, MONTHS, 2026-02-28",
        "2028-01-31, 1, MONTHS, 2028-02-29",
        "2026-08-31, 6, MONTHS, 2027-02-28",
        "2026-11-24, 60, DAYS, 2027-01-23", // the first day is not counted
        "2026-12-31, 1, DAYS, 2027-01-01",
        "2026-11-24, 15, DAYS, 2026-12-09",
        "2026-11-27, 1, WORKDAYS, 2026-11-30", // Friday to Monday
        "2026-11-28, 1, WORKDAYS, 2026-11-30", // Saturday to Monday
        "2026-11-24, 15, WORKDAYS, 2026-12-15"
    })
    void periodsEndAsTheCivilCodeSays(LocalDate from, int amount, LegalPeriod.Unit unit, LocalDate last) {
        assertThat(deadlines.count(from, new LegalPeriod(amount, unit), from).day())
                .isEqualTo(last);
    }

    @Test
    void theDesignsExampleHas98DaysLeft() {
        Deadline deadline =
                deadlines.count(LocalDate.of(2026, 3, 2), new LegalPeriod(1, YEARS), LocalDate.of(2026, 11, 24));
        assertThat(deadline.daysLeft()).isEqualTo(98);
        assertThat(deadline.standing()).isEqualTo(Deadline.Standing.OPEN);
    }

    @Test
    void anEndOnASaturdayReachesToMondayByLawButTheSaturdayIsNamed() {
        LocalDate from = LocalDate.of(2026, 11, 13);
        LegalPeriod period = new LegalPeriod(15, DAYS);
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertThat(deadlines.count(from, period, from))
                .isEqualTo(new Deadline(from, saturday, monday, 15, Deadline.Standing.OPEN));
        assertThat(standing(from, period, saturday)).isEqualTo(Deadline.Standing.TODAY);
        assertThat(standing(from, period, saturday.plusDays(1))).isEqualTo(Deadline.Standing.EXTENDED);
        assertThat(standing(from, period, monday)).isEqualTo(Deadline.Standing.EXTENDED);
        assertThat(standing(from, period, monday.plusDays(1))).isEqualTo(Deadline.Standing.PAST);
    }

    private Deadline.Standing standing(LocalDate from, LegalPeriod period, LocalDate today) {
        return deadlines.count(from, period, today).standing();
    }

    @Property
    void daysAreCountedWithoutTheFirst(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 1000) int n) {
        LocalDate end = deadlines.count(from, new LegalPeriod(n, DAYS), from).day();
        assertThat(Stream.iterate(from.plusDays(1), d -> d.plusDays(1))
                        .takeWhile(d -> !d.isAfter(end))
                        .count())
                .isEqualTo(n);
    }

    @Property
    void monthsAndYearsEndOnTheCorrespondingDayOrTheMonthsLast(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 600) int n) {
        for (LegalPeriod.Unit unit : new LegalPeriod.Unit[] {MONTHS, YEARS}) {
            LocalDate end =
                    deadlines.count(from, new LegalPeriod(n, unit), from).day();
            YearMonth month = YearMonth.from(from).plusMonths(unit == MONTHS ? n : n * 12L);
            assertThat(YearMonth.from(end)).isEqualTo(month);
            assertThat(end.getDayOfMonth()).isEqualTo(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
        }
    }

    @Property
    void workdaysNeverEndOnAWeekendAndHoldExactlyThatManyWorkdays(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int n) {
        LocalDate end =
                deadlines.count(from, new LegalPeriod(n, WORKDAYS), from).day();
        assertThat(end.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(Stream.iterate(from.plusDays(1), d -> d.plusDays(1))
                        .takeWhile(d -> !d.isAfter(end))
                        .filter(d -> !RestDays.weekends().isRest(d))
                        .count())
                .isEqualTo(n);
    }

    @Property
    void theLawfulEndIsNeverEarlierAndNeverARestDay(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 1000) int n,
            @ForAll LegalPeriod.Unit unit,
            @ForAll("days") LocalDate today) {
        Deadline deadline = deadlines.count(from, new LegalPeriod(n, unit), today);
        assertThat(deadline.lawfulEnd())
                .isAfterOrEqualTo(deadline.day())
                .isBefore(deadline.day().plusDays(3));
        assertThat(RestDays.weekends().isRest(deadline.lawfulEnd())).isFalse();
        assertThat(deadline.standing() == Deadline.Standing.OPEN).isEqualTo(deadline.daysLeft() > 0);
        assertThat(today.plusDays(deadline.daysLeft())).isEqualTo(deadline.day());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
