package legalkiosk.hardware.ioboard.modbus;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import legalkiosk.hardware.ioboard.BoardReading;
import legalkiosk.hardware.ioboard.IoBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A board that speaks Modbus RTU on a serial port. One daemon thread owns the port and looks at the board five times a second. */
public final class ModbusBoard implements IoBoard {
    private static final Logger LOG = LoggerFactory.getLogger(ModbusBoard.class);

    private final ModbusBoardConfig config;
    private final Clock clock;
    private final HealthTeller health;
    private final List<Consumer<Optional<BoardReading>>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean lampWished;
    private volatile Optional<BoardReading> reading = Optional.empty();

    private ModbusBoard(ModbusBoardConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.health = new HealthTeller("io-board", new DeviceHealth.NotConnected(clock.instant(), "not asked yet"));
        this.thread = Thread.ofPlatform().daemon().name("io-board").unstarted(this::run);
    }

    /** Begins to look; waits for nothing. */
    public static ModbusBoard open(ModbusBoardConfig config, Clock clock) {
        ModbusBoard board = new ModbusBoard(config, clock);
        board.thread.start();
        return board;
    }

    @Override
    public Optional<BoardReading> reading() {
        return reading;
    }

    @Override
    public void addListener(Consumer<Optional<BoardReading>> listener) {
        listeners.add(listener);
    }

    @Override
    public void lamp(boolean lit) {
        lampWished = lit;
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
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean open = true;
        while (open) {
            try (RtuLine line = RtuLine.open(config)) {
                Look look = new Look(config, new Conversation(line, config));
                while (open) {
                    take(look.once(lampWished));
                    open = pause(config.timings().pace().toMillis());
                }
                lampWished = false;
                take(look.once(false));
            } catch (IOException gone) {
                lost(String.valueOf(gone.getMessage()));
                open = pause(config.timings().retry().toMillis());
            }
        }
    }

    private void take(Look.Outcome outcome) {
        switch (outcome) {
            case Look.Outcome.Seen(BoardReading now) -> seen(now);
            case Look.Outcome.Refused(String facts) -> {
                tell(Optional.empty());
                attention("ioboard.reason.refuses", facts);
            }
            case Look.Outcome.Silent(String facts) -> lost(config.port() + ": " + facts);
        }
    }

    private void seen(BoardReading now) {
        tell(Optional.of(now));
        String facts = config.port() + ", board " + config.unit();
        if (now.doorOpen().orElse(false)) {
            attention(DOOR_OPEN, facts);
        } else {
            health.become(new DeviceHealth.Ready(clock.instant(), facts));
        }
    }

    private void attention(String reason, String facts) {
        health.become(new DeviceHealth.NeedsAttention(clock.instant(), facts, List.of(reason)));
    }

    private void lost(String facts) {
        tell(Optional.empty());
        health.become(new DeviceHealth.NotConnected(clock.instant(), facts));
    }

    private void tell(Optional<BoardReading> now) {
        if (now.equals(reading)) {
            return;
        }
        reading = now;
        for (Consumer<Optional<BoardReading>> listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException broken) {
                LOG.atError().setCause(broken).log("io-board.listener-failed");
            }
        }
    }

    /** False when the driver was closed. */
    private boolean pause(long millis) {
        try {
            return !closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
