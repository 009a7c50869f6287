package legalkiosk.hardware.scanner.serial;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import legalkiosk.hardware.line.Line;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.scanner.CodeScanner;
import legalkiosk.hardware.scanner.Scan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scanner that sends each code as text over a line. A thread of its own listens and opens the line again when it was lost. A
 * scanner says nothing of itself, so it counts as ready while its port is there.
 */
public final class SerialScanner implements CodeScanner {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScanner.class);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final LineAddress address;
    private final Clock clock;
    private final HealthTeller health;
    private final List<Consumer<Scan>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private SerialScanner(LineAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
        this.health = new HealthTeller("scanner", new DeviceHealth.NotConnected(clock.instant(), "not asked yet"));
        this.thread = Thread.ofPlatform().daemon().name("code-scanner").start(this::run);
    }

    /** Begins to listen; waits for nothing. */
    public static SerialScanner open(LineAddress address, Clock clock) {
        return new SerialScanner(address, clock);
    }

    @Override
    public void addScanListener(Consumer<Scan> listener) {
        listeners.add(listener);
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
            thread.join(CONNECT.plus(RETRY));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean open = true;
        while (open) {
            try (Line line = address.open(CONNECT)) {
                health.become(new DeviceHealth.Ready(clock.instant(), "listens at " + address));
                open = listen(line);
            } catch (IOException gone) {
                health.become(new DeviceHealth.NotConnected(clock.instant(), address + ": " + gone.getMessage()));
                open = pause(RETRY);
            }
        }
    }

    private boolean listen(Line line) throws IOException {
        ScanAssembler codes = new ScanAssembler();
        while (pause(LOOK)) {
            codes.feed(line.read(), System.nanoTime());
            codes.ended(System.nanoTime()).ifPresent(this::tell);
        }
        return false;
    }

    private void tell(Scan scan) {
        for (Consumer<Scan> listener : listeners) {
            try {
                listener.accept(scan);
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("scanner.listener-failed");
            }
        }
    }

    /** False when the driver was closed. */
    private boolean pause(Duration time) {
        try {
            return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
