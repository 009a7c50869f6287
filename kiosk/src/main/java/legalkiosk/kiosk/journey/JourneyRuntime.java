package legalkiosk.kiosk.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * What journeys run on.
 *
 * @param thread the one thread on which states change and observers are told
 * @param workers where slow calls run; cancelling their future interrupts them
 * @param strays told the name of an action that is not drawn for the state it came in: a second tap in service, a mistake in a test
 */
public record JourneyRuntime(
        Executor thread, ExecutorService workers, Timer timer, Clock clock, Consumer<String> strays) {
    /** Whole seconds until then, the last one begun counted; 0 once it is past. */
    public int secondsUntil(Instant then) {
        long millis = Duration.between(clock.instant(), then).toMillis();
        return (int) Math.clamp((millis + 999) / 1_000, 0, 86_400);
    }
}
