package legalkiosk.server.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final Allowances<Integer> each = new Allowances<>(1, 2, nanos::get);

    @Test
    void aFloodOfNamesSharesOneAllowanceAndTakesNothingFromWhoWasThereBefore() {
        assertThat(each.use(-1)).isEmpty();
        for (int name = 0; name < 100_000; name++) {
            each.use(name);
        }
        assertThat(each.size()).isLessThan(25_000);
        assertThat(each.use(200_000)).as("one of too many").hasValue(1);
        assertThat(each.use(-1)).as("known before the flood").isEmpty();
        nanos.addAndGet(3 * SECOND);
        assertThat(each.use(200_000)).as("the flood is over").isEmpty();
        assertThat(each.size()).isLessThan(5_000);
    }
}
