package legalkiosk.hardware.ups.nut;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import legalkiosk.hardware.ups.Power;
import legalkiosk.hardware.ups.Ups;
import legalkiosk.hardware.ups.UpsReading;

/**
 * A supply watched by Network UPS Tools: asks {@code upsd} every two seconds over the UPS Management Protocol (RFC 9271), on a
 * thread of its own. Reads only; it needs no account. Shutting the supply itself off stays the business of {@code upsmon}.
 */
public final class NutUps implements Ups {
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** As upsmon's DEADTIME: a supply that was on battery and has not been heard for so long is taken for empty. */
    private static final Duration DEAD = Duration.ofSeconds(15);

    private final NutAddress address;
    private final Clock clock;
    private final Duration pace;
    private final HealthTeller health;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch;
    private volatile Optional<UpsReading> reading = Optional.empty();
    private volatile Power last = Power.MAINS;
    private volatile long heard = System.nanoTime();

    private NutUps(NutAddress address, Clock clock, Duration pace) {
        this.address = address;
        this.clock = clock;
        this.pace = pace;
        this.health = new HealthTeller("ups", new DeviceHealth.NotConnected(clock.instant(), "not asked yet"));
        this.watch = Thread.ofPlatform().daemon().name("ups").start(this::run);
    }

    /** Begins to watch; waits for nothing. */
    public static NutUps open(NutAddress address, Clock clock) {
        return open(address, clock, PACE);
    }

    static NutUps open(NutAddress address, Clock clock, Duration pace) {
        return new NutUps(address, clock, pace);
    }

    @Override
    public Power power() {
        boolean silent = System.nanoTime() - heard > DEAD.toNanos();
        return last == Power.BATTERY && silent ? Power.BATTERY_LOW : last;
    }

    @Override
    public Optional<UpsReading> reading() {
        return reading;
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        health.addListener(listener);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            watch.join(PATIENCE.multipliedBy(2));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean open = true;
        while (open) {
            try (NutConnection connection = NutConnection.open(address, PATIENCE)) {
                while (open) {
                    understand(connection.variables());
                    open = pause();
                }
            } catch (IOException gone) {
                lost(gone.getClass().getSimpleName() + ": " + gone.getMessage());
                open = pause();
            }
        }
    }

    /** False when the driver was closed. */
    private boolean pause() {
        try {
            return !closed.await(pace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void understand(NutReply reply) throws IOException {
        switch (reply) {
            case NutReply.Variables(var values) ->
                NutStatus.of(values).ifPresentOrElse(this::heard, () -> lost("no ups.status that says OL or OB"));
            case NutReply.Refused(String error) -> lost("server says " + error);
            case NutReply.Nonsense(String facts) -> throw new IOException(facts);
        }
    }

    private void heard(UpsReading now) {
        reading = Optional.of(now);
        last = now.power();
        heard = System.nanoTime();
        List<String> reasons = now.reasons();
        health.become(
                reasons.isEmpty()
                        ? new DeviceHealth.Ready(clock.instant(), now.facts())
                        : new DeviceHealth.NeedsAttention(clock.instant(), now.facts(), reasons));
    }

    private void lost(String facts) {
        reading = Optional.empty();
        health.become(new DeviceHealth.NotConnected(clock.instant(), address.host() + ": " + facts));
    }
}
