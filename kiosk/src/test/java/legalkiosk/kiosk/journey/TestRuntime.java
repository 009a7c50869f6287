package legalkiosk.kiosk.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs journeys on the test's own thread: slow calls when {@link #settle} says so, timers when the clock is moved. */
public final class TestRuntime {
    public static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = NOW;

    private record Alarm(Instant at, Runnable action) {}

    /** What journeys run on; an action that is not drawn for a state fails the test. */
    public JourneyRuntime runtime() {
        return new JourneyRuntime(work::add, new Workers(), this::after, new TestClock(), stray -> {
            throw new AssertionError("not drawn: " + stray);
        });
    }

    /** Lets slow calls answer and journeys hear of it, until nothing is left to do. */
    public void settle() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    /** Settles, moves the clock, and fires what falls due on the way, in order. */
    public void forward(Duration time) {
        settle();
        Instant end = now.plus(time);
        for (Alarm next = next(end); next != null; next = next(end)) {
            alarms.remove(next);
            now = next.at();
            next.action().run();
            settle();
        }
        now = end;
    }

    private Alarm next(Instant end) {
        return alarms.stream()
                .filter(alarm -> !alarm.at().isAfter(end))
                .min(Comparator.comparing(Alarm::at))
                .orElse(null);
    }

    private Timer.Cancel after(Duration delay, Runnable action) {
        Alarm alarm = new Alarm(now.plus(delay), action);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class Workers extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            work.add(task);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
