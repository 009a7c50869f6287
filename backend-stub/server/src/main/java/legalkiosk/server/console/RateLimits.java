package legalkiosk.server.console;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.console.ConsoleRoute.Rate;
import legalkiosk.server.storage.Refusal;

/** Counts requests by caller, class and minute. Any thread. */
final class RateLimits {
    private static final int PER_ADDRESS = 3_000;
    private static final long MINUTE = 60_000;

    /** More callers than this in one minute is no office any more; then everybody shares one count. */
    private static final int MOST_CALLERS = 20_000;

    private final Clock clock;
    private final AtomicLong minute = new AtomicLong();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal with {@code TOO_MANY_TRIES} */
    void address(String address) {
        count("address " + address, PER_ADDRESS);
    }

    /** @throws Refusal with {@code TOO_MANY_TRIES} */
    void caller(Rate rate, String caller) {
        count(rate + " " + caller, rate.perMinute());
    }

    private void count(String key, int most) {
        long now = clock.millis() / MINUTE;
        if (minute.getAndSet(now) != now) {
            counts.clear();
        }
        String counted = counts.size() < MOST_CALLERS || counts.containsKey(key) ? key : "everybody else";
        if (counts.computeIfAbsent(counted, fresh -> new AtomicInteger()).incrementAndGet() > most) {
            throw new Refusal(ErrorKind.TOO_MANY_TRIES);
        }
    }
}
