package legalkiosk.hardware.scanner.wedge;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.scanner.CodeScanner;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.scanner.wedge.WedgeBursts.Verdict;

/**
 * A scanner that plays a keyboard, fed by whoever sees the keys. Nobody can tell whether it is there until a code comes, so it
 * always counts as ready. Keys come on one thread, on which listeners are called too.
 */
public final class WedgeScanner implements CodeScanner {
    private final WedgeBursts bursts = new WedgeBursts();
    private final List<Consumer<Scan>> listeners = new CopyOnWriteArrayList<>();
    private final DeviceHealth health;

    public WedgeScanner(Clock clock) {
        this.health = new DeviceHealth.Ready(clock.instant(), "plays a keyboard; a code will tell whether it is there");
    }

    /** Holds a key back; what comes back is the verdict on those before it. */
    public Optional<Verdict> key(long nanos) {
        return told(bursts.key(nanos));
    }

    /** What the last key types. */
    public void character(String characters) {
        bursts.character(characters);
    }

    /** The last key is held down. */
    public void repeated(long nanos) {
        bursts.repeated(nanos);
    }

    /** True while keys are held back. */
    public boolean holding() {
        return bursts.holding();
    }

    /** The verdict on the keys held back, once no more came for a while. */
    public Optional<Verdict> paused(long nanos) {
        return told(bursts.paused(nanos));
    }

    private Optional<Verdict> told(Optional<Verdict> verdict) {
        if (verdict.isPresent() && verdict.get() instanceof Verdict.Scanner(Scan scan)) {
            listeners.forEach(listener -> listener.accept(scan));
        }
        return verdict;
    }

    @Override
    public void addScanListener(Consumer<Scan> listener) {
        listeners.add(listener);
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    /** It never changes. */
    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {}

    @Override
    public void close() {}
}
