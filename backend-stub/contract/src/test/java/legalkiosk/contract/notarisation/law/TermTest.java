package legalkiosk.contract.notarisation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Statement F1: the fifteen working days of 公证法 30, which stop and start. */
class TermTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    /** An office's year: days off and weekends worked instead. */
    record Year(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        WorkingDays days() {
            return new WorkingDays(holidays, makeUpDays);
        }

        boolean works(LocalDate day) {
            boolean weekend = day.getDayOfWeek().getValue() >= 6;
            return !holidays.contains(day) && (!weekend || makeUpDays.contains(day));
        }
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 90).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Year> years() {
        Arbitrary<Set<LocalDate>> holidays = dates().set().ofMaxSize(12);
        Arbitrary<Set<LocalDate>> makeUp =
                dates().filter(day -> day.getDayOfWeek().getValue() >= 6).set().ofMaxSize(5);
        return Combinators.combine(holidays, makeUp).as(Year::new);
    }

    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(0, 9).list().ofMaxSize(7);
        return Combinators.combine(dates(), steps).as((accepted, gaps) -> {
            List<Term.Stop> stops = new ArrayList<>();
            LocalDate at = accepted;
            for (int i = 0; i < gaps.size(); i += 2) {
                LocalDate from = at.plusDays(gaps.get(i));
                if (i + 1 == gaps.size()) {
                    stops.add(new Term.Stop(from, null));
                    break;
                }
                at = from.plusDays(gaps.get(i + 1));
                stops.add(new Term.Stop(from, at));
            }
            return new Term(accepted, stops);
        });
    }

    @Example
    void f1_fifteenWorkingDaysFromAcceptanceWithoutTheDayItselfAndWithTheHolidaysOfTheOffice() {
        WorkingDays days = Law.shipped().law().workingDays();
        // Wednesday. Three weeks later is 16 December; no holiday lies between.
        assertThat(Term.from(LocalDate.of(2026, 11, 25)).due(days, LocalDate.of(2026, 11, 25)))
                .isEqualTo(LocalDate.of(2026, 12, 16));
        // 1 January 2027, a Friday, does not count.
        assertThat(Term.from(LocalDate.of(2026, 12, 25)).due(days, LocalDate.of(2026, 12, 25)))
                .isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(Term.from(LocalDate.of(2026, 11, 25)).left(days, LocalDate.of(2026, 12, 15)))
                .isEqualTo(1);
        assertThat(Term.from(LocalDate.of(2026, 11, 25)).overdue(days, LocalDate.of(2026, 12, 16)))
                .isFalse();
        assertThat(Term.from(LocalDate.of(2026, 11, 25)).overdue(days, LocalDate.of(2026, 12, 17)))
                .isTrue();
    }

    @Example
    void f1_aSaturdayThatIsWorkedInsteadCounts() {
        WorkingDays days = new WorkingDays(Set.of(), Set.of(LocalDate.of(2026, 11, 28)));
        assertThat(Term.from(LocalDate.of(2026, 11, 25)).due(days, LocalDate.of(2026, 11, 25)))
                .isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Example
    void stopsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(FIRST, List.of(new Term.Stop(FIRST.minusDays(1), FIRST))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term.Stop(FIRST, FIRST.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(FIRST, List.of(new Term.Stop(FIRST, null), new Term.Stop(FIRST, FIRST))));
    }

    @Property
    void f1_stoppingForSomeWorkingDaysMovesTheLastDayByJustAsMany(
            @ForAll("years") Year year,
            @ForAll("dates") LocalDate accepted,
            @ForAll @IntRange(min = 0, max = 20) int after,
            @ForAll @IntRange(min = 0, max = 30) int length) {
        WorkingDays days = year.days();
        LocalDate from = accepted.plusDays(after);
        LocalDate until = from.plusDays(length);
        LocalDate plain = Term.from(accepted).due(days, until);
        Term stopped = new Term(accepted, List.of(new Term.Stop(from, until)));
        int lost = days.between(from.minusDays(1), until.minusDays(1))
                // The day of acceptance never counted; nothing is lost with it.
                - (from.equals(accepted) && until.isAfter(from) && days.works(accepted) ? 1 : 0);
        if (from.isAfter(plain)) {
            assertThat(stopped.due(days, until)).isEqualTo(plain);
        } else {
            assertThat(stopped.due(days, until)).isEqualTo(days.after(plain, lost));
        }
    }

    @Property
    void f1_usedAndLeftAreWhatCountingDayByDaySays(
            @ForAll("years") Year year, @ForAll("terms") Term term, @ForAll @IntRange(max = 120) int passed) {
        LocalDate today = term.accepted().plusDays(passed);
        int counted = 0;
        for (LocalDate day = term.accepted().plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            boolean stands = false;
            for (Term.Stop stop : term.stops()) {
                LocalDate until = stop.until();
                stands |= !day.isBefore(stop.from()) && (until == null || day.isBefore(until));
            }
            counted += year.works(day) && !stands ? 1 : 0;
        }
        assertThat(term.used(year.days(), today)).isEqualTo(counted);
        assertThat(term.left(year.days(), today))
                .isEqualTo(Math.max(0, 15 - counted))
                .isNotNegative();
    }

    @Property
    void f1_theLastDayIsTheFirstOnWhichNothingIsLeft(@ForAll("years") Year year, @ForAll("terms") Term term) {
        WorkingDays days = year.days();
        LocalDate farAway = term.accepted().plusDays(400);
        if (term.stands()) {
            assertThat(term.due(days, farAway))
                    .satisfies(
                            due -> assertThat(term.used(days, due.minusDays(1))).isLessThanOrEqualTo(15));
        } else {
            LocalDate due = term.due(days, farAway);
            assertThat(days.works(due)).isTrue();
            assertThat(term.left(days, due)).isZero();
            assertThat(term.left(days, due.minusDays(1))).isEqualTo(1);
            assertThat(term.due(days, term.accepted())).isEqualTo(due);
        }
    }

    @Property
    void aTermThatStandsNeverRunsOutWhileItStands(
            @ForAll("years") Year year, @ForAll("dates") LocalDate accepted, @ForAll @IntRange(max = 9) int after) {
        Term term = new Term(accepted, List.of(new Term.Stop(accepted.plusDays(after), null)));
        for (int passed = 0; passed < 100; passed += 7) {
            LocalDate today = accepted.plusDays(passed);
            assertThat(term.overdue(year.days(), today)).isFalse();
            assertThat(term.left(year.days(), today)).isPositive();
        }
    }
}
