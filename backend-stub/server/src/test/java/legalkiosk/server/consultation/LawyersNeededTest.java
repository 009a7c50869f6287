package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many lawyers a day of {@link ModelDay} needs so that 95 of 100 calls are answered within the promise. */
@Tag("bench")
class LawyersNeededTest {
    private static final double WANTED = 0.95;

    @ParameterizedTest
    @ValueSource(ints = {22, 100, 300, 1000})
    void ninetyFiveOfAHundredAreAnsweredInThirtySeconds(int terminals) {
        int low = 1;
        int high = terminals / 3 + 4;
        ModelDay.Figures best = new ModelDay(terminals, high).run();
        while (low < high) {
            int middle = (low + high) / 2;
            ModelDay.Figures figures = new ModelDay(terminals, middle).run();
            if (figures.kept() >= WANTED) {
                high = middle;
                best = figures;
            } else {
                low = middle + 1;
            }
        }
        System.out.printf(
                "%4d terminals, %d calls, %.0f talks at once in the busiest hour: %d lawyers keep %.1f %%, answered"
                        + " after %.1f s (median) %.1f s (p95), %.1f %% to the fallback, %.2f ms CPU a call%n",
                terminals,
                best.calls(),
                best.erlangs(),
                high,
                best.kept() * 100,
                best.medianSeconds(),
                best.p95Seconds(),
                best.fallbacks() * 100,
                best.cpuMillis());
        assertThat(best.kept()).isGreaterThanOrEqualTo(WANTED);
        assertThat(best.kept() + best.fallbacks())
                .as("all others were told the truth in time")
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(best.cpuMillis())
                .as("one core serves thousands of terminals")
                .isLessThan(200);
    }
}
