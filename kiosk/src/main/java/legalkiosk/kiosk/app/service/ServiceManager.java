package legalkiosk.kiosk.app.service;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * The service manager that started this program and begins it anew when it hangs: {@code sd_notify(3)} and the watchdog of
 * {@code sd_watchdog_enabled(3)}. Started by hand there is none, and nothing is sent. A message that cannot be sent is logged and
 * changes nothing. Any thread.
 *
 * <p>{@code WATCHDOG_PID} is not looked at: the manager's own child is the session, which takes messages of all its children.
 */
public final class ServiceManager {
    /** So that one late answer of the screen does no harm. */
    private static final int LOOKS_PER_INTERVAL = 4;

    private final Optional<NotifySocket> socket;
    private final Optional<Duration> interval;
    private final AtomicBoolean asked = new AtomicBoolean();

    private ServiceManager(Optional<NotifySocket> socket, Optional<Duration> interval) {
        this.socket = socket;
        this.interval = interval;
    }

    /** @param environment with {@code NOTIFY_SOCKET} and {@code WATCHDOG_USEC} when a service manager is there */
    public static ServiceManager of(Map<String, String> environment) {
        return new ServiceManager(
                Optional.ofNullable(environment.get("NOTIFY_SOCKET")).map(NotifySocket::new),
                Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                        .map(micros -> Duration.of(Long.parseLong(micros), ChronoUnit.MICROS)));
    }

    /** The first screen is there. */
    public void ready() {
        send("READY=1");
    }

    /** The program ends in order. */
    public void stopping() {
        send("STOPPING=1");
    }

    /**
     * From now on the manager hears that this program is alive, but only from the screen's own thread: when that one hangs, nothing
     * is sent, and the manager begins the program anew.
     *
     * @param screen the thread that must answer
     */
    public void watch(ScheduledExecutorService timers, Executor screen) {
        interval.filter(any -> socket.isPresent()).ifPresent(time -> {
            long pause = time.toNanos() / LOOKS_PER_INTERVAL;
            var _ = timers.scheduleAtFixedRate(() -> ask(screen), 0, pause, TimeUnit.NANOSECONDS);
        });
    }

    /** Asks at most one question at a time, so that none pile up before a thread that hangs. */
    private void ask(Executor screen) {
        if (!asked.getAndSet(true)) {
            screen.execute(() -> {
                asked.set(false);
                send("WATCHDOG=1");
            });
        }
    }

    private void send(String message) {
        socket.ifPresent(there -> {
            try {
                there.send(message);
            } catch (IOException refused) {
                LoggerFactory.getLogger(ServiceManager.class)
                        .atWarn()
                        .addKeyValue("event", "service.not-told")
                        .addKeyValue("facts", refused.getMessage())
                        .log("the service manager could not be told");
            }
        });
    }
}
