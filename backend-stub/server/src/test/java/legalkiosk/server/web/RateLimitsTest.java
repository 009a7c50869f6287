package legalkiosk.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import legalkiosk.contract.Routes.Access;
import legalkiosk.server.accounts.Credentials.Holder;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final Holder TERMINAL = new Holder(Access.TERMINAL, "HS-01");
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new RateLimits.Rules(10, 20, 6), nanos::get);

    @Test
    void aCredentialMaySendSomeAtOnceAndThenItsRate() {
        for (int i = 0; i < 20; i++) {
            assertThat(limits.request(TERMINAL)).isEmpty();
        }
        assertThat(limits.request(TERMINAL)).hasValue(1);
        nanos.addAndGet(500_000_000);
        for (int i = 0; i < 5; i++) {
            assertThat(limits.request(TERMINAL)).isEmpty();
        }
        assertThat(limits.request(TERMINAL)).hasValue(1);
    }

    @Test
    void oneCredentialTakesNothingFromAnother() {
        for (int i = 0; i < 100; i++) {
            limits.request(TERMINAL);
        }
        assertThat(limits.request(new Holder(Access.TERMINAL, "HS-02"))).isEmpty();
        assertThat(limits.request(new Holder(Access.STAFF, "HS-01"))).isEmpty();
    }

    @Test
    void wrongCredentialsAreCountedByAddressAndByIpv6Network() {
        for (int i = 0; i < 6; i++) {
            assertThat(limits.wrong("192.0.2.1")).isEmpty();
            assertThat(limits.wrong("2001:db8:0:1::" + i)).isEmpty();
        }
        assertThat(limits.wrong("192.0.2.1")).hasValue(10);
        assertThat(limits.wrong("192.0.2.2")).isEmpty();
        assertThat(limits.wrong("2001:db8:0:1:ffff::1")).hasValue(10);
        assertThat(limits.wrong("2001:db8:0:2::1")).isEmpty();
        assertThat(limits.wrong("no address at all")).isEmpty();
    }

    @Test
    void aMillionAddressesDoNotFillTheMemory() {
        for (int i = 0; i < 1_000_000; i++) {
            nanos.addAndGet(10_000_000);
            limits.wrong("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }
        assertThat(limits.size()).isLessThan(5_000);
    }
}
