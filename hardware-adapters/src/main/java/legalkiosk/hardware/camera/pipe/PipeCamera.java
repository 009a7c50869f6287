package legalkiosk.hardware.camera.pipe;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera whose pictures a child process brings. One thread looks after it: starts the program when somebody wants pictures, kills it
 * when nobody does or when frames stop, and starts it again, with growing pauses, as long as somebody wants them.
 */
public final class PipeCamera implements Camera {
    private static final Logger LOG = LoggerFactory.getLogger(PipeCamera.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration ENDING = Duration.ofSeconds(6);

    private final CameraSource source;
    private final CameraSettings settings;
    private final Clock clock;
    private final HealthTeller health;
    private final Demand demand;
    private final List<Consumer<Boolean>> useListeners = new CopyOnWriteArrayList<>();
    private final Thread owner;
    private volatile boolean inUse;

    /** Why no picture came when the camera was last on; of the owner's thread alone. Forgotten when one comes, or at a replug. */
    private Optional<Trouble> trouble = Optional.empty();

    private PipeCamera(CameraSource source, CameraSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.health =
                new HealthTeller(settings.name(), new DeviceHealth.NotConnected(clock.instant(), "not looked yet"));
        this.demand = new Demand(settings.live(), settings.still());
        this.owner = Thread.ofPlatform().daemon().name(settings.name()).start(this::run);
    }

    /** Begins to look after a camera; it stays off. Waits for nothing. */
    public static PipeCamera open(CameraSource source, CameraSettings settings, Clock clock) {
        return new PipeCamera(source, settings, clock);
    }

    @Override
    public Watch watch(FrameListener listener) {
        Watching watch = new Watching(settings.name(), listener, demand::remove);
        demand.add(watch);
        return watch;
    }

    @Override
    public Snapshot snapshot(Duration deadline) {
        Demand.Order order = demand.order();
        try {
            return Demand.answer(order, deadline);
        } catch (TimeoutException late) {
            return new Snapshot.NoPicture(health.now().facts());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Snapshot.Cancelled("cancelled by the caller");
        } finally {
            demand.cancel(order);
        }
    }

    @Override
    public List<CameraMode> modes(Duration deadline) {
        return source.place()
                .filter(place -> !inUse)
                .map(place -> ModeList.ask(source.modesCommand(place), deadline))
                .orElse(List.of());
    }

    @Override
    public boolean inUse() {
        return inUse;
    }

    @Override
    public void addUseListener(Consumer<Boolean> listener) {
        useListeners.add(listener);
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
        demand.close().forEach(Watch::close);
        demand.answerAll(new Snapshot.NotConnected("closed"));
        try {
            owner.join(ENDING);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Patience patience = new Patience(settings.timings());
        try {
            while (!demand.closed()) {
                long seen = demand.changes();
                Optional<String> place = source.place();
                Optional<CameraMode> wanted = demand.wanted();
                if (place.isEmpty()) {
                    trouble = Optional.empty();
                    patience = new Patience(settings.timings());
                    gone("no camera at " + source.describe());
                    demand.await(seen, settings.timings().look());
                } else if (wanted.isEmpty()) {
                    off(place.get());
                    demand.await(seen, settings.timings().look());
                } else {
                    Optional<Trouble> now = serve(place.get(), wanted.get(), patience);
                    if (now.isPresent()) {
                        trouble = now;
                        patience.failed();
                        demand.lose();
                        tell(now.get(), place.get());
                        pause(patience);
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps the camera on as long as it is wanted in this mode; answers what went wrong, if anything. */
    private Optional<Trouble> serve(String place, CameraMode mode, Patience patience) throws InterruptedException {
        use(true);
        List<String> command = source.command(place, mode, settings.framesPerSecond(), patience.attempt());
        try (Run run = Run.start(settings, mode, command, demand, clock)) {
            while (demand.wanted().equals(Optional.of(mode))) {
                long seen = demand.changes();
                Optional<Trouble> wrong = run.trouble();
                if (wrong.isPresent()) {
                    return wrong;
                }
                if (run.brought()) {
                    patience.worked();
                    trouble = Optional.empty();
                    health.become(new DeviceHealth.Ready(clock.instant(), place + ": " + run.facts()));
                }
                demand.await(seen, TICK);
            }
            return Optional.empty();
        } catch (IOException noProgram) {
            return Optional.of(new Trouble.NoProgram(String.valueOf(noProgram.getMessage())));
        } finally {
            use(false);
        }
    }

    /** Waits before the next try; not longer than the camera is wanted, nor than it stays plugged in. */
    private void pause(Patience patience) throws InterruptedException {
        long until = System.nanoTime() + patience.pause().toNanos();
        while (System.nanoTime() < until
                && demand.wanted().isPresent()
                && source.place().isPresent()) {
            demand.await(demand.changes(), TICK);
        }
    }

    private void tell(Trouble wrong, String place) {
        String facts = place + ": " + wrong.facts();
        LOG.atInfo()
                .addKeyValue("device", settings.name())
                .addKeyValue("facts", facts)
                .log("camera.trouble");
        Optional<String> reason = wrong.reason();
        if (reason.isPresent()) {
            health.become(new DeviceHealth.NeedsAttention(clock.instant(), facts, List.of(reason.get())));
        } else {
            gone(facts);
        }
    }

    private void gone(String facts) {
        health.become(new DeviceHealth.NotConnected(clock.instant(), facts));
        demand.answerAll(new Snapshot.NotConnected(facts));
    }

    /** A camera that is off is well, unless it gave no picture when it was last on. */
    private void off(String place) {
        if (trouble.flatMap(Trouble::reason).isEmpty()) {
            health.become(new DeviceHealth.Ready(clock.instant(), place + ": off"));
        }
    }

    private void use(boolean now) {
        inUse = now;
        for (Consumer<Boolean> listener : useListeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("camera.use-listener-failed");
            }
        }
    }
}
