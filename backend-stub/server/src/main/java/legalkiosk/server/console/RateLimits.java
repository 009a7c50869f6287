package legalkiosk.server.console;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import legalkiosk.server.console.ConsoleRoute.Rate;
import legalkiosk.server.line.Allowances;

/** How much one address, and one caller in each class of routes, may ask of the console. Any thread. */
final class RateLimits {
    private static final int PER_ADDRESS = 3_000;
    private static final double SECONDS = 60;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final Allowances<String> addresses;
    /** By the class's ordinal. */
    private final List<Allowances<String>> callers;

    RateLimits(Clock clock) {
        LongSupplier nanos = () -> clock.millis() * NANOS_A_MILLI;
        this.addresses = perMinute(PER_ADDRESS, nanos);
        this.callers = Arrays.stream(Rate.values())
                .map(rate -> perMinute(rate.perMinute(), nanos))
                .toList();
    }

    private static Allowances<String> perMinute(int most, LongSupplier nanos) {
        return new Allowances<>(most / SECONDS, most, nanos);
    }

    /** Counts a request; in how many seconds to come back if it is one too many. */
    OptionalInt address(String address) {
        return addresses.use(address);
    }

    /** The same for a class of routes. @param caller an account, or the address of nobody in particular */
    OptionalInt caller(Rate rate, String caller) {
        return callers.get(rate.ordinal()).use(caller);
    }
}
